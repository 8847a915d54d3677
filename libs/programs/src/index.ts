import { RosterImportRow } from './roster-import/roster-import-row.entity';
import { RosterImport } from './roster-import/roster-import.entity';
import { rosterImportErrorCodes } from './roster-import/roster-import.rules';
import { RosterEntry } from './roster/roster-entry.entity';
import { rosterErrorCodes } from './roster/roster.rules';

export * from './programs.module';
export { RosterEntry };
export { RosterService } from './roster/roster.service';
export { RosterEntryType } from './roster/roster.type';

export const programsEntities = [RosterEntry, RosterImport, RosterImportRow];
export const programsErrorCodes = [...rosterErrorCodes, ...rosterImportErrorCodes] as const;
