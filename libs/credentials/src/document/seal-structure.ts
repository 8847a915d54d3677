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
  const ranges = [...text.matchAll(/\/ByteRange\b/g)];
  if (ranges.length === 0) return none(refuse, 'SEAL_ABSENT');
  if (ranges.length > 1 || count(text, '/ETSI.CAdES.detached') !== 1) refuse('SEAL_NOT_SINGLE');
  if (count(text, 'startxref') !== 1 || count(text, '%%EOF') !== 1 || /\/Prev\b/.test(text.slice(text.lastIndexOf('\ntrailer')))) refuse('SEAL_FILE_UPDATED');
  if (!text.endsWith('\n%%EOF\n')) refuse('SEAL_TRAILING_BYTES');
  const field = dictionaryAround(text, ranges[0]?.index ?? 0);
  return field === null ? none(refuse, 'SEAL_RANGE_BROKEN') : placeOf(pdf, field, refuse);
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
  const range = /\/ByteRange \[(0) (\d{1,9}) (\d{1,9}) (\d{1,9})\] *\n/.exec(field.text)?.slice(1).map(Number);
  const contents = /\/Contents (<([0-9a-f]*)>)\n/.exec(field.text);
  const signedAt = timeOf(field.text);
  if (range === undefined || contents === null || signedAt === null) return none(refuse, 'SEAL_RANGE_BROKEN');
  const [, before = -1, from = -1, after = -1] = range;
  const open = field.start + contents.index + '/Contents '.length;
  const close = open + (contents[1]?.length ?? 0);
  if (before !== open || from !== close) refuse('SEAL_RANGE_BROKEN');
  if (from + after !== pdf.length) refuse('SEAL_NOT_WHOLE_FILE');
  return { open, close, contents: Buffer.from(contents[2] ?? '', 'hex'), signedAt };
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
