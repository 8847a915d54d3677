import { must } from '@waymark/kernel';

export const secondRatingErrorCodes = ['ROLE_PLAY_MARKS_IN', 'ROLE_PLAY_OTHERS_DECIDE', 'RATING_POLICY_UNFIT'] as const;

const LOTS = 10_000;

export interface RatingPolicyValues {
  /** Percent of the recordings that are rated twice. */
  readonly share: number;
  /** Levels by which two raters may differ on a criterion before a third one rates. */
  readonly tolerance: number;
}

/** Until a provider decides: one in ten, and one level apart is still agreement. */
export const usualPolicy: RatingPolicyValues = { share: 10, tolerance: 1 };

export function checkPolicy({ share, tolerance }: RatingPolicyValues): void {
  const isFit = Number.isInteger(share) && share >= 0 && share <= 100 && Number.isInteger(tolerance) && tolerance >= 0 && tolerance <= 2;
  must(isFit, 'RATING_POLICY_UNFIT');
}

/** The lot of a role-play, 0 to 9999: the first eight digits of a SHA-256. Whoever knows seed and id can draw it again. */
export const lotOf = (hexDigest: string): number => Number.parseInt(hexDigest.slice(0, 8), 16) % LOTS;

export const isDrawn = (lot: number, { share }: RatingPolicyValues): boolean => lot < (share * LOTS) / 100;

export interface Marks {
  readonly seat: number;
  readonly isFinished: boolean;
  readonly passed: boolean | null;
  readonly levels: ReadonlyMap<string, number>;
}

/** Further apart than agreed on any criterion, or one passes and the other does not. */
export function differ(one: Marks, two: Marks, tolerance: number): boolean {
  const gaps = [...one.levels].map(([criterion, level]) => Math.abs(level - (two.levels.get(criterion) ?? level)));
  return one.passed !== two.passed || gaps.some((gap) => gap > tolerance);
}

/** What follows once somebody has finished: wait for the others, ask a third one, or the seat whose marks count. */
export function outcome(marks: readonly Marks[], tolerance: number): 'WAIT' | 'THIRD' | { readonly decides: number } {
  const [one, two, three] = [1, 2, 3].map((seat) => marks.find((each) => each.seat === seat));
  if (!one?.isFinished || !two?.isFinished) return 'WAIT';
  if (three) return three.isFinished ? { decides: 3 } : 'WAIT';
  return differ(one, two, tolerance) ? 'THIRD' : { decides: 1 };
}
