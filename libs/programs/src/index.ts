import { RosterImportRow } from './roster-import/roster-import-row.entity';
import { RosterImport } from './roster-import/roster-import.entity';
import { rosterImportErrorCodes } from './roster-import/roster-import.rules';
import { RosterEntry } from './roster/roster-entry.entity';
import { ApiKey } from './api-key/api-key.entity';
import { apiKeyErrorCodes } from './api-key/api-key.rules';
import { CountConsent, ProfileStatement, ProgramProfile } from './profile/profile.entity';
import { profileErrorCodes } from './profile/profile.rules';
import { rosterErrorCodes } from './roster/roster.rules';
import { WatchNotice } from './watch/watch-notice.entity';
import { WatchQuestion } from './watch/watch-question.entity';
import { Watch, WatchListener, WatchReport } from './watch/watch.entity';
import { WatchDelivery, watchErrorCodes, WatchPurpose } from './watch/watch.rules';

export * from './programs.module';
export { RosterEntry };
export { WatchDelivery, WatchPurpose };
export { WatchQuestionService } from './watch/watch-question.service';
export { WatchRoundService } from './watch/watch-round.service';
export { WatchService } from './watch/watch.service';
export { ApiKeyService } from './api-key/api-key.service';
export { API_PATH, useApiKeys } from './api/use-api-keys';
export { CountConsentService } from './profile/count-consent.service';
export { ProfileService } from './profile/profile.service';
export { RosterService } from './roster/roster.service';
export { RosterEntryType } from './roster/roster.type';

export const programsEntities = [ApiKey, CountConsent, ProfileStatement, ProgramProfile, RosterEntry, RosterImport, RosterImportRow, Watch, WatchListener, WatchNotice, WatchQuestion, WatchReport];
export const programsErrorCodes = [...rosterErrorCodes, ...rosterImportErrorCodes, ...watchErrorCodes, ...profileErrorCodes, ...apiKeyErrorCodes] as const;
