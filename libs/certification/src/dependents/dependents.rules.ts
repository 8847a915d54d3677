/** What of one trainee rests on one person's word. */
export interface Lean {
  readonly traineeId: string;
  readonly count: number;
  readonly minutes: number;
}

export interface Sum {
  readonly entriesSigned: number;
  readonly minutesSigned: number;
  readonly rolePlaysGraded: number;
  /** Each person once, whatever of theirs it is. */
  readonly trainees: number;
  readonly traineeIds: readonly string[];
}

const total = (rows: readonly Lean[], of: 'count' | 'minutes'): number => rows.reduce((sum, row) => sum + row[of], 0);

export function sumOf(hours: readonly Lean[], rolePlays: readonly Lean[]): Sum {
  const traineeIds = [...new Set([...hours, ...rolePlays].map(({ traineeId }) => traineeId))].sort();
  return { entriesSigned: total(hours, 'count'), minutesSigned: total(hours, 'minutes'), rolePlaysGraded: total(rolePlays, 'count'), trainees: traineeIds.length, traineeIds };
}
