/** A stretch of a video or sound that was played, in whole seconds; `to` is not in it. */
export interface Played {
  readonly from: number;
  readonly to: number;
}

/** The fastest that a player plays. */
const FASTEST = 2;

interface Bounds {
  /** Length of the video or sound. */
  readonly seconds: number;
  /** Active seconds that the server counted since the last beat. */
  readonly countedSeconds: number;
}

/** What can be true of what a player claims: inside the recording, and no more than the time that passed, at double speed. */
export function credible(claims: readonly Played[], { seconds, countedSeconds }: Bounds): Played[] {
  const kept: Played[] = [];
  let left = countedSeconds * FASTEST;
  for (const claim of claims) {
    const from = Math.max(0, Math.trunc(claim.from));
    const to = Math.min(seconds, Math.trunc(claim.to), from + left);
    if (to <= from) continue;
    kept.push({ from, to });
    left -= to - from;
  }
  return kept;
}
