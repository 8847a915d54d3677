import { csv, formatMinutes, must } from '@waymark/kernel';
import type { Cell, DomainCode, LocalDate, Minutes, PracticeFormat } from '@waymark/kernel';
import { kindOf } from '../entry/activity.rules';
import type { Activity, HoursKind, Served } from '../entry/activity.rules';
import type { HoursState } from '../entry/hours-entry.rules';
import type { SignerStanding } from '../signature/hours-signature.rules';

export const logErrorCodes = ['HOURS_LOG_DAYS_REVERSED', 'HOURS_LOG_TOO_LONG'] as const;

/** The longest log in one file; more come in two, by their days. */
export const MOST_LOGGED = 5000;

export interface LogRange {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

export function checkRange({ from, to }: LogRange): void {
  must(from === null || to === null || from <= to, 'HOURS_LOG_DAYS_REVERSED');
}

export function checkLength(entries: number): void {
  must(entries <= MOST_LOGGED, 'HOURS_LOG_TOO_LONG', { most: MOST_LOGGED });
}

/** Who signed an entry, as what, and by which way. */
export interface LogSignature {
  readonly name: string;
  readonly standing: SignerStanding;
  /** With an account; without one from a link in a mailbox. */
  readonly hasAccount: boolean;
  readonly signedAt: Date;
  readonly contentHash: string;
  readonly receiptId: string | null;
}

/** One entry of a log. No note: it is the one place in which somebody may be told. */
export interface LogLine {
  readonly entryId: string;
  readonly correctsId: string | null;
  readonly workedOn: LocalDate;
  readonly startTime: string;
  readonly endTime: string;
  readonly timeZone: string;
  readonly minutes: Minutes;
  readonly activity: Activity;
  readonly domain: DomainCode;
  readonly format: PracticeFormat | null;
  readonly served: Served | null;
  readonly place: string;
  readonly state: HoursState;
  /** A signed correction took its place. */
  readonly isReplaced: boolean;
  readonly signature: LogSignature | null;
}

const head = ['day', 'start', 'end', 'time_zone', 'minutes', 'hours', 'kind', 'activity', 'domain', 'format', 'served', 'place', 'state', 'signed_by', 'signed_as', 'signed_with', 'signed_at', 'content_hash', 'receipt', 'entry', 'corrects'];

const small = (code: string | null): string => (code ?? '').toLowerCase();

function signatureCells(signature: LogSignature | null): Cell[] {
  if (!signature) return Array<Cell>(6).fill(null);
  const { name, standing, hasAccount, signedAt, contentHash, receiptId } = signature;
  return [name, small(standing), hasAccount ? 'account' : 'link', signedAt.toISOString(), contentHash, receiptId];
}

/** One row an entry, in codes, so that it can be read by people, by spreadsheets and by the import. */
export function logCsv(lines: readonly LogLine[]): string {
  const rows = lines.map((line): Cell[] => [
    line.workedOn, line.startTime, line.endTime, line.timeZone, line.minutes, formatMinutes(line.minutes), small(kindOf(line.activity)), small(line.activity), small(line.domain), small(line.format),
    small(line.served), line.place, line.isReplaced ? 'replaced' : small(line.state), ...signatureCells(line.signature), line.entryId, line.correctsId,
  ]);
  return csv([head, ...rows]);
}

export interface LogSum {
  readonly kind: HoursKind;
  readonly signed: Minutes;
  readonly unsigned: Minutes;
}

/** What the log comes to: a replaced entry counts no more, and a correction that is not signed yet does not count beside what it corrects. */
export function logSums(lines: readonly LogLine[]): LogSum[] {
  const live = lines.filter(({ isReplaced, correctsId, signature }) => !isReplaced && (correctsId === null || signature !== null));
  const kinds = [...new Set(live.map(({ activity }) => kindOf(activity)))].sort();
  return kinds.map((kind) => {
    const ofKind = live.filter(({ activity }) => kindOf(activity) === kind);
    const sum = (isSigned: boolean) => ofKind.filter(({ signature }) => (signature !== null) === isSigned).reduce((total, { minutes }) => total + minutes, 0);
    return { kind, signed: sum(true), unsigned: sum(false) };
  });
}

/** One act of signing: all that one person signed at one moment in one way. */
export interface Signing extends Pick<LogSignature, 'name' | 'standing' | 'hasAccount' | 'signedAt' | 'receiptId'> {
  readonly entries: number;
  readonly minutes: Minutes;
}

const keyOf = ({ name, standing, hasAccount, signedAt, receiptId }: LogSignature): string => JSON.stringify([signedAt.toISOString(), name, standing, hasAccount, receiptId]);

/** In order of time, by a key that finds the signing of a line. */
export function signingsOf(lines: readonly LogLine[]): Map<string, Signing> {
  const found = new Map<string, Signing>();
  for (const { signature, minutes } of lines) {
    if (!signature) continue;
    const known = found.get(keyOf(signature)) ?? { ...signature, entries: 0, minutes: 0 };
    found.set(keyOf(signature), { ...known, entries: known.entries + 1, minutes: known.minutes + minutes });
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export const signingKey = ({ signature }: LogLine): string | null => signature && keyOf(signature);
