import { DomainCode, PracticeFormat } from '@waymark/kernel';
import { Activity } from '../entry/activity.rules';
import { HoursState } from '../entry/hours-entry.rules';
import { SignerStanding } from '../signature/hours-signature.rules';
import type { LogLine, LogSignature } from './hours-log.rules';

/** Sam signs with an account on 23 November 2026, unless told otherwise. */
export const aLogSignature = (with_: Partial<LogSignature> = {}): LogSignature => ({ name: 'Sam Whitaker', standing: SignerStanding.ROLE, hasAccount: true, signedAt: new Date('2026-11-23T15:00:00Z'), contentHash: 'ab12'.repeat(16), receiptId: 'r1', ...with_ });

/** Two hours of a group, signed. */
export const aLogLine = (with_: Partial<LogLine> = {}): LogLine => ({
  entryId: 'e1', correctsId: null, workedOn: '2026-11-20', startTime: '09:00', endTime: '11:00', timeZone: 'America/Chicago', minutes: 120, activity: Activity.GROUP_FACILITATION,
  domain: DomainCode.RECOVERY_WELLNESS, format: PracticeFormat.PEER_LED_GROUP, served: null, place: 'Elm Street Recovery Center', state: HoursState.SIGNED, isReplaced: false, signature: aLogSignature(), ...with_,
});
