/** Longest stretch that one heartbeat can count, in seconds: somebody who has done nothing for two minutes is taken to be away. */
export const IDLE_CUT_OFF_SECONDS = 120;

export interface Beat {
  /** When the server heard it. */
  readonly at: Date;
  /** Seconds that the page was visible and used since its last beat, as the page says. */
  readonly activeSeconds: number;
  readonly stepOpenedAt: Date;
  /** End of what is already counted for this person, on any device and in any course. */
  readonly countedTo: Date | null;
}

export interface Interval {
  readonly fromAt: Date;
  readonly toAt: Date;
}

/**
 * What a heartbeat adds: at most what the page claims, at most the wall clock since the last counted moment and since the
 * step was opened, at most the idle cut-off. Nothing is ever counted twice. `null` when nothing is left to count.
 */
export function countedBy(beat: Beat): Interval | null {
  const claimed = Math.min(Math.max(Math.trunc(beat.activeSeconds), 0), IDLE_CUT_OFF_SECONDS);
  const toAt = beat.at.getTime();
  const fromAt = Math.max(toAt - claimed * 1000, beat.stepOpenedAt.getTime(), beat.countedTo?.getTime() ?? 0);
  return fromAt < toAt ? { fromAt: new Date(fromAt), toAt: beat.at } : null;
}

/** Whole minutes; seconds are added up first, so that no beat is rounded away. */
export const engagedMinutes = (seconds: number): number => Math.floor(seconds / 60);
