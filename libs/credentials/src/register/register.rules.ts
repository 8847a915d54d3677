import { NOBODY, tidy } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { counts, CredentialStatus, standingOn } from '../credential/credential-status.rules';
import type { CredentialEventState } from '../credential/credential-status.rules';
import { isSameName, normaliseNumber } from '../verification/certificate-name.rules';

/** What a form or a program sends, as it was typed. */
export interface Typed {
  readonly number?: unknown;
  readonly name?: unknown;
  readonly boardId?: unknown;
}

/** A question that can be asked of the database, whatever was typed: what cannot be a number or a board is looked for like any other that is not there. */
export type RegisterQuestion = { readonly number: string; readonly name: string } | { readonly boardId: string; readonly name: string };

export interface Listed {
  readonly number: string;
  readonly holderId: string;
  readonly holderName: string;
  readonly title: string;
  readonly boardName: string;
  readonly timeZone: string;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate;
  readonly isReplaced: boolean;
  readonly events: readonly CredentialEventState[];
}

/** All that a register tells: no name, no number, no reason. */
export interface RegisterEntry {
  readonly isValid: boolean;
  /** It is valid, and the board set conditions: without saying which. */
  readonly hasConditions: boolean;
  readonly title: string;
  readonly boardName: string;
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate;
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const text = (typed: unknown): string => (typeof typed === 'string' ? tidy(typed.slice(0, 200)) : '');

export function readQuestion({ number, name, boardId }: Typed): RegisterQuestion {
  if (text(boardId) !== '') return { boardId: uuid.test(text(boardId)) ? text(boardId) : NOBODY, name: text(name) };
  return { number: normaliseNumber(text(number)) ?? '', name: text(name) };
}

/** What questions about one certificate or one person are counted under, whatever their capitals. */
export const targetOf = (question: RegisterQuestion): string => JSON.stringify(question).toLowerCase();

/**
 * Which of the rows that were found answer the question; none is "not found", whatever the reason.
 * A name is compared when it was typed, whole, and only with the certificate in force: a name from before is told to nobody. Two people of one name are none.
 */
export function answering(question: RegisterQuestion, rows: readonly Listed[]): Listed[] {
  const isAskedByName = 'boardId' in question;
  if (isAskedByName && question.name === '') return [];
  const fitting = question.name === '' ? [...rows] : rows.filter((row) => !row.isReplaced && isSameName(question.name, row.holderName));
  return new Set(fitting.map(({ holderId }) => holderId)).size > 1 ? [] : fitting;
}

export function entryOf(row: Listed, today: LocalDate): RegisterEntry {
  const { title, boardName, issuedOn, validUntil } = row;
  const { status } = standingOn(row, row.events, today);
  return { isValid: counts(status), hasConditions: status === CredentialStatus.CONDITIONAL, title, boardName, issuedOn, validUntil };
}
