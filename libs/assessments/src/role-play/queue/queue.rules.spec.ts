import { waitingDays } from './queue.rules';

const sentAt = new Date('2026-11-20T15:00:00Z');

it.each([
  ['2026-11-20T15:00:00Z', 0],
  ['2026-11-21T14:59:59Z', 0],
  ['2026-11-21T15:00:00Z', 1],
  ['2026-11-27T16:00:00Z', 7],
  ['2026-11-19T15:00:00Z', 0],
])('at %s it has waited %i days', (now, days) => {
  expect(waitingDays(sentAt, new Date(now))).toBe(days);
});
