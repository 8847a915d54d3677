import { RosterEntry } from './roster/roster-entry.entity';
import { rosterErrorCodes } from './roster/roster.rules';

export * from './programs.module';
export { RosterEntry };
export { RosterService } from './roster/roster.service';
export { RosterEntryType } from './roster/roster.type';

export const programsEntities = [RosterEntry];
export const programsErrorCodes = [...rosterErrorCodes] as const;
