/** Over how many days attempts are looked at together, and for how long one notice stands for what follows. */
export const PERIOD_DAYS = 30;

/** Nobody reads a question in less, averaged over a form. */
const LEAST_SECONDS_A_QUESTION = 5;

/** One closed attempt of a person, at any exam that draws from the bank. */
export interface SeenForm {
  readonly itemIds: readonly string[];
  readonly answered: number;
  /** From its beginning to its end. */
  readonly seconds: number;
}

/** What the people who run the exam are told. */
export interface Glances {
  readonly attemptCount: number;
  /** Different questions over these attempts. */
  readonly questionCount: number;
}

/** The questions were shown and hardly worked on: most stayed open, or all were over in seconds. */
export const isGlance = ({ itemIds, answered, seconds }: SeenForm): boolean => answered * 2 < itemIds.length || seconds < LEAST_SECONDS_A_QUESTION * itemIds.length;

/**
 * Worth a look by a person (security.md, EX13): two glances that showed three questions in ten of the bank, or three in any case. One alone
 * never is: a connection breaks, a day is hard. `forms` are those of the period, the one that just closed first: only a glance asks anew.
 */
export function worthALook(forms: readonly SeenForm[], bankSize: number): Glances | null {
  const [newest] = forms;
  if (!newest || !isGlance(newest)) return null;
  const glances = forms.filter(isGlance);
  const questionCount = new Set(glances.flatMap(({ itemIds }) => itemIds)).size;
  const isMuch = glances.length >= 3 || (glances.length === 2 && questionCount * 10 >= bankSize * 3);
  return isMuch ? { attemptCount: glances.length, questionCount } : null;
}
