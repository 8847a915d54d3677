/** A stretch of work as a form knows it; `startTime` is `HH:MM` by the clock of the site. */
export interface Stretch {
  readonly workedOn: string;
  readonly startTime: string;
  readonly minutes: number;
}

export interface Moment {
  /** The day at the site, `YYYY-MM-DD`. */
  readonly on: string;
  readonly time: string;
}

/** Why a start is offered: that work began then last time; it is the next free time of that day; the work ended just now. */
export type StartReason = 'usual' | 'free' | 'now';

export interface OfferedStart {
  readonly time: string;
  readonly because: StartReason;
}

const DAY = 24 * 60;
const STEP = 5;

export const minuteOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
export const timeOf = (minute: number): string => [Math.floor(minute / 60) % 24, minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
const daysFrom = (from: string, to: string): number => Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

export const endOf = ({ startTime, minutes }: Pick<Stretch, 'startTime' | 'minutes'>): string => timeOf(minuteOf(startTime) + minutes);

/** Two stretches at one time; work may begin at the minute at which other work ended. */
export function overlaps(a: Stretch, b: Stretch): boolean {
  const begin = daysFrom(a.workedOn, b.workedOn) * DAY + minuteOf(b.startTime);
  return minuteOf(a.startTime) < begin + b.minutes && begin < minuteOf(a.startTime) + a.minutes;
}

/** Work that is over by now; of a day ahead, nothing is. */
export const hasEnded = ({ workedOn, startTime, minutes }: Stretch, now: Moment): boolean => minuteOf(startTime) + minutes <= daysFrom(workedOn, now.on) * DAY + minuteOf(now.time);

export interface Known {
  /** When this kind of work began last time. */
  readonly usual: string | null;
  /** Work of those days that is written down, here or on the server. */
  readonly taken: readonly Stretch[];
  readonly now: Moment;
}

/**
 * Who logs by length knows the day and how long it was, seldom the minute. The start of last time is offered where it is free and over, else the nearest free time;
 * nothing where there is nothing to go by. It is shown, and can be changed, before anybody saves or signs it.
 */
export function offerStart(workedOn: string, minutes: number, { usual, taken, now }: Known): OfferedStart | null {
  const fits = (start: number): boolean => {
    if (start < 0 || start >= DAY) return false;
    const stretch = { workedOn, startTime: timeOf(start), minutes };
    return hasEnded(stretch, now) && !taken.some((other) => overlaps(stretch, other));
  };
  const from = usual === null ? 0 : minuteOf(usual);
  const sameDay = taken.filter((other) => other.workedOn === workedOn).map((other) => minuteOf(other.startTime));
  const ends = taken.filter((other) => other.workedOn === workedOn).map((other) => minuteOf(other.startTime) + other.minutes);
  const justNow = Math.floor((minuteOf(now.time) - minutes) / STEP) * STEP;
  const offers: readonly (readonly [number, StartReason])[] = [
    ...(usual === null ? [] : [[from, 'usual'] as const]),
    ...(usual === null && workedOn === now.on ? [[justNow, 'now'] as const] : []),
    ...ends.filter((end) => end >= from).sort((a, b) => a - b).map((end) => [end, 'free'] as const),
    ...(workedOn === now.on ? [[justNow, 'now'] as const] : []),
    ...sameDay.map((start) => start - minutes).sort((a, b) => b - a).map((start) => [start, 'free'] as const),
  ];
  const found = offers.find(([start]) => fits(start));
  return found ? { time: timeOf(found[0]), because: found[1] } : null;
}
