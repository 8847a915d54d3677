/** Of fewer people than this no number is told: a reader could guess who they are. */
export const LEAST_PEOPLE = 3;

export enum Disclosure {
  TOLD = 'TOLD',
  /** Fewer than three people. */
  FEW = 'FEW',
  /** Enough people, but with this number the one of a small group could be worked out. */
  WITHHELD = 'WITHHELD',
}

export interface Group {
  readonly people: number;
  /** Names of sums in which it is a part or the whole. */
  readonly lines: readonly string[];
}

const membersByLine = (groups: readonly Group[]): number[][] => {
  const members = new Map<string, number[]>();
  groups.forEach(({ lines, people }, index) => {
    if (people > 0) for (const line of lines) members.set(line, [...(members.get(line) ?? []), index]);
  });
  return [...members.values()];
};

/**
 * What may be told of each group. All that is missing of a sum can be worked out from the rest as one number: so it is never one group alone,
 * nor small ones alone, in which the same one or two people may be. The next smallest is missing too, and of two as small the one that is in
 * fewer sums. Nobody is in an empty group: it is told.
 */
export function disclose(groups: readonly Group[]): Disclosure[] {
  const answers: Disclosure[] = groups.map(({ people }) => (people > 0 && people < LEAST_PEOPLE ? Disclosure.FEW : Disclosure.TOLD));
  const isTold = (index: number): boolean => answers[index] === Disclosure.TOLD;
  const sizeOf = (index: number): number => groups[index]?.people ?? 0;
  const sumsOf = (index: number): number => groups[index]?.lines.length ?? 0;
  const lines = membersByLine(groups);
  const isGuessed = (missing: readonly number[]): boolean => missing.length === 1 || (missing.length > 1 && missing.every((index) => sizeOf(index) < LEAST_PEOPLE));
  for (;;) {
    const open = lines.find((members) => members.some(isTold) && isGuessed(members.filter((index) => !isTold(index))));
    const smallest = open?.filter(isTold).sort((a, b) => sizeOf(a) - sizeOf(b) || sumsOf(a) - sumsOf(b))[0];
    if (smallest === undefined) return answers;
    answers[smallest] = Disclosure.WITHHELD;
  }
}
