import { hasEnded, overlaps } from './start.rules';
import type { Moment, Stretch } from './start.rules';

const DAYS = 7;

export const dayAfter = (on: string, days: number): string => new Date(Date.parse(`${on}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);

/** The work of the seven days before the last seven, a week later: what is over by now and not written down yet, oldest first. */
export function likeLastWeek<Entry extends Stretch>(entries: readonly Entry[], taken: readonly Stretch[], now: Moment): Entry[] {
  const [from, to] = [dayAfter(now.on, 1 - 2 * DAYS), dayAfter(now.on, -DAYS)];
  return entries
    .filter(({ workedOn }) => workedOn >= from && workedOn <= to)
    .map((entry) => ({ ...entry, workedOn: dayAfter(entry.workedOn, DAYS) }))
    .filter((entry) => hasEnded(entry, now) && !taken.some((other) => overlaps(entry, other)))
    .sort((a, b) => (a.workedOn + a.startTime < b.workedOn + b.startTime ? -1 : 1));
}
