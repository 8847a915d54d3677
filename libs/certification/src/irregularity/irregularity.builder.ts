import type { Trace } from './irregularity.rules';

/** Two hours of support in Chicago on 20 November 2026: written down that evening, sent with the week, signed three days later. */
export const aTrace = (with_: Partial<Trace> = {}): Trace => ({
  entryId: 'e1', workedOn: '2026-11-20', startTime: '09:00', timeZone: 'America/Chicago', startsAt: new Date('2026-11-20T15:00:00Z'), endsAt: new Date('2026-11-20T17:00:00Z'),
  minutes: 120, activity: 'ONE_TO_ONE', loggedAt: new Date('2026-11-20T23:00:00Z'), sentAt: new Date('2026-11-22T15:00:00Z'), signedAt: new Date('2026-11-23T15:00:00Z'), minutesBefore: null, ...with_,
});
