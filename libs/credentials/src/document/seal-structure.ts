import type { SealCode } from './seal-codes';

/** Where the one signature of a file stands, read from the raw bytes. */
export interface SealPlace {
  /** The signed bytes: from 0 to `open`, and from `close` to the end of the file. */
  readonly open: number;
  readonly close: number;
  /** Value of Contents, with its padding. */
  readonly contents: Buffer;
  /** Time that the signer states. */
  readonly signedAt: Date;
}

type Refuse = (code: SealCode) => void;
const limit = 5_000_000;

/**
 * Reads the file as text on purpose: a parser that repairs or follows updates could be led to look at other bytes than
 * the ones that a reader shows. A file that is not exactly one revision with one signature is refused.
 */
export function findSeal(pdf: Buffer, refuse: Refuse): SealPlace | null {
  const text = pdf.subarray(0, limit).toString('latin1');
  if (!text.startsWith('%PDF-1.7\n') || pdf.length > limit) return none(refuse, 'SEAL_NOT_A_CERTIFICATE');
  const first = text.search(rangeKey);
  if (first === -1) return none(refuse, 'SEAL_ABSENT');
  refuseMore(text, refuse);
  const field = dictionaryAround(text, first);
  return field === null ? none(refuse, 'SEAL_RANGE_BROKEN') : placeOf(pdf, field, refuse);
}

const rangeKey = /\/ByteRange\b/;

function refuseMore(text: string, refuse: Refuse): void {
  const isSingle = text.split(rangeKey).length === 2 && count(text, '/ETSI.CAdES.detached') === 1;
  if (!isSingle) refuse('SEAL_NOT_SINGLE');
  if (wasUpdated(text)) refuse('SEAL_FILE_UPDATED');
  if (!text.endsWith('\n%%EOF\n')) refuse('SEAL_TRAILING_BYTES');
}

// Every update of a PDF writes a table, its address and an end mark of its own.
function wasUpdated(text: string): boolean {
  const trailer = text.slice(text.lastIndexOf('\ntrailer'));
  return count(text, 'startxref') !== 1 || count(text, '%%EOF') !== 1 || /\/Prev\b/.test(trailer);
}

interface Field {
  readonly text: string;
  readonly start: number;
}

function dictionaryAround(text: string, index: number): Field | null {
  const start = text.lastIndexOf(' 0 obj\n', index);
  const end = text.indexOf('\nendobj', index);
  return start === -1 || end === -1 ? null : { text: text.slice(start, end), start };
}

function placeOf(pdf: Buffer, field: Field, refuse: Refuse): SealPlace | null {
  const range = rangeOf(field.text);
  const contents = /\/Contents (<[0-9a-f]*>)\n/.exec(field.text)?.[1];
  const signedAt = timeOf(field.text);
  if (range === null || contents === undefined || signedAt === null) return none(refuse, 'SEAL_RANGE_BROKEN');
  const open = field.start + field.text.indexOf(contents);
  const close = open + contents.length;
  if (range.before !== open || range.from !== close) refuse('SEAL_RANGE_BROKEN');
  if (range.from + range.after !== pdf.length) refuse('SEAL_NOT_WHOLE_FILE');
  return { open, close, contents: Buffer.from(contents.slice(1, -1), 'hex'), signedAt };
}

function rangeOf(field: string): { before: number; from: number; after: number } | null {
  const numbers = /\/ByteRange \[0 (\d{1,9}) (\d{1,9}) (\d{1,9})\] *\n/.exec(field);
  return numbers === null ? null : { before: Number(numbers[1]), from: Number(numbers[2]), after: Number(numbers[3]) };
}

function timeOf(field: string): Date | null {
  const parts = /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(field);
  if (parts === null) return null;
  const [year, month, day, hour, minute, second] = parts.slice(1);
  const time = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
  return Number.isNaN(time.getTime()) ? null : time;
}

function none(refuse: Refuse, code: SealCode): null {
  refuse(code);
  return null;
}

function count(text: string, word: string): number {
  return text.split(word).length - 1;
}
