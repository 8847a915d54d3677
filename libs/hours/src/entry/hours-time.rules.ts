import type { LocalDate } from '@waymark/kernel';

const dayMs = 86_400_000;

// Making a formatter costs a hundred times what using it does.
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone);
  if (known) return known;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });
  clocks.set(timeZone, made);
  return made;
}

/** What a clock on the wall of the site shows, `YYYY-MM-DDTHH:MM`. */
export function wallClockAt(instant: Date, timeZone: string): string {
  const parts = Object.fromEntries(clockOf(timeZone).formatToParts(instant).map(({ type, value }) => [type, value]));
  return `${parts['year']}-${parts['month']}-${parts['day']}T${parts['hour']}:${parts['minute']}`;
}

export const localTimeAt = (instant: Date, timeZone: string): string => wallClockAt(instant, timeZone).slice(11);

const offsetAt = (instant: number, timeZone: string): number => Date.parse(`${wallClockAt(new Date(instant), timeZone)}Z`) - Math.floor(instant / 60_000) * 60_000;

/**
 * The instant at which a clock in the zone shows this day and time. The night when clocks go back has some times twice: the first is meant.
 * The night when they go forward leaves some out: `null`.
 */
export function instantOf(on: LocalDate, time: string, timeZone: string): Date | null {
  const wall = `${on}T${time}`;
  const asUtc = Date.parse(`${wall}Z`);
  const offsets = [offsetAt(asUtc - dayMs, timeZone), offsetAt(asUtc + dayMs, timeZone)];
  const candidates = offsets.map((offset) => asUtc - offset).sort((a, b) => a - b);
  const match = candidates.find((candidate) => wallClockAt(new Date(candidate), timeZone) === wall);
  return match === undefined ? null : new Date(match);
}
