import { must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { ApplicationField } from '../application/application.rules';

export const requestErrorCodes = [
  'REQUEST_LINE_MISSING',
  'REQUEST_LINE_UNKNOWN',
  'REQUEST_LINE_TWICE',
  'REQUEST_SENTENCE_MISSING',
  'REQUEST_SENTENCE_TOO_LONG',
  'REQUEST_NOT_OPEN',
  'REQUEST_STILL_RUNS',
  'REPLY_NOTE_MISSING',
  'REPLY_NOTE_TOO_LONG',
] as const;

export enum LineKind {
  REQUIREMENT = 'REQUIREMENT',
  FIELD = 'FIELD',
}

/** One thing that the board asks about: a requirement of the scheme or a field of the application. */
export interface Line {
  readonly kind: LineKind;
  readonly id: string;
}
export interface AskedLine extends Line {
  readonly sentence: string;
}
export interface AnsweredLine extends Line {
  readonly note: string;
}

const SENTENCE_LIMIT = 500;
const NOTE_LIMIT = 1000;
const keyOf = ({ kind, id }: Line): string => `${kind} ${id}`;

function checkSentence({ kind, id, sentence: typed }: AskedLine): AskedLine {
  const sentence = typed.trim();
  must(sentence.length > 0, 'REQUEST_SENTENCE_MISSING', { id });
  must(sentence.length <= SENTENCE_LIMIT, 'REQUEST_SENTENCE_TOO_LONG', { most: SENTENCE_LIMIT });
  return { kind, id, sentence };
}

/** Names exactly what is asked, a sentence each; what is not named stays closed. */
export function checkAsked(typed: readonly AskedLine[], requirementIds: readonly string[]): AskedLine[] {
  must(typed.length > 0, 'REQUEST_LINE_MISSING');
  const known = new Set([...requirementIds.map((id) => keyOf({ kind: LineKind.REQUIREMENT, id })), ...Object.values(ApplicationField).map((id) => keyOf({ kind: LineKind.FIELD, id }))]);
  for (const line of typed) must(known.has(keyOf(line)), 'REQUEST_LINE_UNKNOWN', { id: line.id });
  must(new Set(typed.map(keyOf)).size === typed.length, 'REQUEST_LINE_TWICE');
  return typed.map(checkSentence);
}

/** A field is answered by what it says now; about a requirement the applicant writes what they did. */
export function checkAnswered(asked: readonly Line[], typed: readonly AnsweredLine[]): AnsweredLine[] {
  const notes = new Map(typed.map((line) => [keyOf(line), line.note.trim()]));
  for (const line of typed) must(asked.some((each) => keyOf(each) === keyOf(line)), 'REQUEST_LINE_UNKNOWN', { id: line.id });
  for (const note of notes.values()) must(note.length <= NOTE_LIMIT, 'REPLY_NOTE_TOO_LONG', { most: NOTE_LIMIT });
  const answered = asked.map((line) => ({ kind: line.kind, id: line.id, note: notes.get(keyOf(line)) ?? '' }));
  must(answered.every(({ kind, note }) => kind === LineKind.FIELD || note !== ''), 'REPLY_NOTE_MISSING');
  return answered;
}

export const isAsked = (asked: readonly Line[], line: Line): boolean => asked.some((each) => keyOf(each) === keyOf(line));

/** The board does not take the case back before the applicant's time is over. */
export function checkOver(answerBy: LocalDate, today: LocalDate): void {
  must(today > answerBy, 'REQUEST_STILL_RUNS', { until: answerBy });
}
