import { addDays, must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { openDay } from '../clock/working-day.rules';

export const measureErrorCodes = [
  'MEASURE_NOT_HEARD',
  'MEASURE_PERSON_MISSING',
  'MEASURE_REASON_MISSING',
  'MEASURE_TEXT_TOO_LONG',
  'MEASURE_LETTER_MISSING',
  'MEASURE_WORDING_MISSING',
  'MEASURE_WORDING_TOO_LONG',
  'MEASURE_PUBLIC_UNTIL_UNFIT',
  'MEASURE_END_UNFIT',
  'MEASURE_SECOND_PERSON_NEEDED',
  'MEASURE_CHANGED',
] as const;

export enum MeasureOutcome {
  DISMISSED = 'DISMISSED',
  /** Words for the holder alone. */
  ADVICE = 'ADVICE',
  CONDITIONS = 'CONDITIONS',
  SUSPENSION = 'SUSPENSION',
  REVOCATION = 'REVOCATION',
}

const { DISMISSED, ADVICE, CONDITIONS, SUSPENSION, REVOCATION } = MeasureOutcome;

/** Those that change the certificate, and are public. */
export const isPublic = (outcome: MeasureOutcome): boolean => outcome === CONDITIONS || outcome === SUSPENSION || outcome === REVOCATION;

export interface Measure {
  readonly outcome: MeasureOutcome;
  /** For the board alone. */
  readonly reasons: string;
  /** For the holder; nothing where a complaint was dismissed that they never heard of. */
  readonly letter: string | null;
  /** What everybody reads who checks the certificate, word for word. */
  readonly publicWording: string | null;
  /** The last day on which everybody may read it. */
  readonly publicUntil: LocalDate | null;
  /** The last day of conditions that end by themselves. */
  readonly endsOn: LocalDate | null;
}

const TEXT_LIMIT = 4000;
const WORDING_LIMIT = 300;

function textOf(typed: string | null | undefined): string | null {
  const text = (typed ?? '').normalize('NFC').trim();
  must(text.length <= TEXT_LIMIT, 'MEASURE_TEXT_TOO_LONG', { most: TEXT_LIMIT });
  return text === '' ? null : text;
}

/** Why, for the board alone. */
export function checkReasons(typed: string | null | undefined): string {
  const reasons = textOf(typed);
  must(reasons !== null, 'MEASURE_REASON_MISSING');
  return reasons;
}

type Public = Pick<Measure, 'publicWording' | 'publicUntil' | 'endsOn'>;

function checkDays({ publicUntil, endsOn }: Pick<Measure, 'publicUntil' | 'endsOn'>, today: LocalDate): Pick<Measure, 'publicUntil' | 'endsOn'> {
  must(endsOn === null || endsOn > today, 'MEASURE_END_UNFIT', { today });
  const earliest = endsOn ?? today;
  must(publicUntil !== null && publicUntil > today && publicUntil >= earliest, 'MEASURE_PUBLIC_UNTIL_UNFIT', { earliest });
  return { publicUntil, endsOn };
}

function checkPublic({ outcome, ...typed }: Partial<Measure> & { outcome: MeasureOutcome }, today: LocalDate): Public {
  if (!isPublic(outcome)) return { publicWording: null, publicUntil: null, endsOn: null };
  const publicWording = textOf(typed.publicWording);
  must(publicWording !== null, 'MEASURE_WORDING_MISSING');
  must(publicWording.length <= WORDING_LIMIT, 'MEASURE_WORDING_TOO_LONG', { most: WORDING_LIMIT });
  return { publicWording, ...checkDays({ publicUntil: typed.publicUntil ?? null, endsOn: outcome === CONDITIONS ? (typed.endsOn ?? null) : null }, today) };
}

/** How far the case is. */
export interface Case {
  readonly wasNotified: boolean;
  readonly wasHeard: boolean;
  readonly hasSubject: boolean;
  readonly today: LocalDate;
}

/** Nothing but a dismissal without the holder having been heard; once they were told, they also read how it ends. */
export function checkMeasure(typed: Partial<Measure> & { outcome: MeasureOutcome }, { wasNotified, wasHeard, hasSubject, today }: Case): Measure {
  const { outcome } = typed;
  must(outcome === DISMISSED || hasSubject, 'MEASURE_PERSON_MISSING');
  must(outcome === DISMISSED || wasHeard, 'MEASURE_NOT_HEARD');
  const reasons = checkReasons(typed.reasons);
  const letter = textOf(typed.letter);
  must(letter !== null || !wasNotified, 'MEASURE_LETTER_MISSING');
  return { outcome, reasons, letter: wasNotified ? letter : null, ...checkPublic(typed, today) };
}

// No source gives one term for all boards: as long as the answer to a notice.
const APPEAL_DAYS = 30;

/** Against what changes the certificate or tells somebody off; a dismissal takes nothing from the holder. */
export const appealUntil = (outcome: MeasureOutcome, decidedOn: LocalDate): LocalDate | null => (isPublic(outcome) || outcome === ADVICE ? openDay(addDays(decidedOn, APPEAL_DAYS)) : null);
