import { DomainCode, PracticeFormat } from '@waymark/kernel';
import { Activity } from './activity.rules';
import { HoursState } from './hours-entry.rules';
import type { HoursEntryState, HoursStatement, Slot } from './hours-entry.rules';

type Built = HoursEntryState & HoursStatement & Slot & { readonly supersedesId: string | null; readonly timeZone: string };

/** Two hours of a group in Chicago on 20 November 2026, a draft unless told otherwise. */
export const anHoursEntry = (with_: Partial<Built> = {}): Built => ({
  state: HoursState.DRAFT,
  traineeId: 'trainee',
  rootId: 'root',
  supersedesId: null,
  supersededAt: null,
  workedOn: '2026-11-20',
  startTime: '09:00',
  startsAt: new Date('2026-11-20T15:00:00Z'),
  endsAt: new Date('2026-11-20T17:00:00Z'),
  minutes: 120,
  activity: Activity.GROUP_FACILITATION,
  format: PracticeFormat.PEER_LED_GROUP,
  served: null,
  domain: DomainCode.RECOVERY_WELLNESS,
  note: '',
  timeZone: 'America/Chicago',
  createdAt: new Date('2026-11-20T18:00:00Z'),
  ...with_,
});
