import { must } from '@waymark/kernel';

export const breakErrorCodes = ['BREAK_NONE_LEFT', 'ATTEMPT_ON_BREAK'] as const;

/**
 * A break stops the clock. When it begins, all that is left of it is added to the deadline; when it ends early, what was not used is
 * taken off again. So the deadline always is the last instant that is possible, and a break that nobody ends ends by itself.
 */
export interface BreakTimes {
  readonly deadlineAt: Date;
  readonly breakUntil: Date | null;
  readonly breakSecondsLeft: number;
}

const later = (at: Date, seconds: number): Date => new Date(at.getTime() + seconds * 1000);

export const isOnBreak = ({ breakUntil }: Pick<BreakTimes, 'breakUntil'>, at: Date): boolean => breakUntil !== null && at < breakUntil;

export function begin(times: BreakTimes, at: Date): BreakTimes {
  must(!isOnBreak(times, at), 'ATTEMPT_ON_BREAK');
  must(times.breakSecondsLeft > 0, 'BREAK_NONE_LEFT');
  return { deadlineAt: later(times.deadlineAt, times.breakSecondsLeft), breakUntil: later(at, times.breakSecondsLeft), breakSecondsLeft: 0 };
}

/** Ended again, or after its time, it changes nothing. */
export function end(times: BreakTimes, at: Date): BreakTimes {
  if (times.breakUntil === null || at >= times.breakUntil) return { ...times, breakUntil: null };
  const unused = Math.floor((times.breakUntil.getTime() - at.getTime()) / 1000);
  return { deadlineAt: later(times.deadlineAt, -unused), breakUntil: null, breakSecondsLeft: times.breakSecondsLeft + unused };
}

/** From when the clock runs: now, or the end of the break. */
export const runsFrom = ({ breakUntil }: Pick<BreakTimes, 'breakUntil'>, at: Date): Date => (breakUntil !== null && at < breakUntil ? breakUntil : at);
