import { hoursErrorCodes as entryErrorCodes } from './entry/hours-entry.rules';
import { HoursEntry } from './entry/hours-entry.entity';
import { LinkSession, SigningLink } from './link/signing-link.entity';
import { linkErrorCodes } from './link/signing-link.rules';
import { noteErrorCodes } from './note/note.rules';
import { Placement } from './placement/placement.entity';
import { placementErrorCodes } from './placement/placement.rules';
import { Receipt } from './receipt/receipt.entity';
import { HoursSignature, UndoneSignature } from './signature/hours-signature.entity';
import { signatureErrorCodes } from './signature/hours-signature.rules';

export * from './hours.module';
export { HoursEntry, HoursSignature, Placement };
export { Activity, HoursKind } from './entry/activity.rules';
export { HoursEntryType } from './entry/hours-entry.type';
export { HoursService } from './entry/hours.service';
export { LINK_PATH } from './link/link-cookie';
export { SigningLinkService } from './link/signing-link.service';
export { useLinkSessions } from './link/use-link-sessions';
export { WeeklyMessageService } from './link/weekly-message.service';
export { PlacementService } from './placement/placement.service';
export { PlacementType } from './placement/placement.type';
export { HoursSigningService } from './signature/hours-signing.service';
export { HoursToSignService } from './signature/hours-to-sign.service';
export { HoursFacts } from './tally/hours-facts.service';
export type { HoursFact, PlannedHours } from './tally/hours-facts.service';

export const hoursEntities = [Placement, HoursEntry, HoursSignature, UndoneSignature, Receipt, SigningLink, LinkSession];
export const hoursErrorCodes = [...entryErrorCodes, ...noteErrorCodes, ...signatureErrorCodes, ...placementErrorCodes, ...linkErrorCodes] as const;
