// Where the one signature of a file stands, and the files inside it, read from the raw bytes. A parser that repairs or follows updates could be
// led to look at other bytes than a reader shows: a file that is not one revision with one signature is refused.
import { need } from './der.mjs';

const MOST_BYTES = 5_000_000;
const count = (text, word) => text.split(word).length - 1;

/** One character a byte, so that places in the text are places in the file. */
export function textOf(bytes) {
  const parts = [];
  for (let at = 0; at < bytes.length; at += 8192) parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  return parts.join('');
}

function timeIn(field) {
  const [, year, month, day, hour, minute, second] = /\/M \(D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z\)/.exec(field) ?? [];
  return year === undefined ? null : new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** The seal's place; or the reason why there is none that covers the whole file. */
export function findSeal(bytes) {
  if (bytes.length > MOST_BYTES) return { reason: 'The file is larger than any certificate.' };
  const text = textOf(bytes);
  if (!text.startsWith('%PDF-1.')) return { reason: 'This is not a PDF file.' };
  if (count(text, '/ByteRange') === 0) return { reason: 'The file has no seal.' };
  if (count(text, '/ByteRange') !== 1 || count(text, '/ETSI.CAdES.detached') !== 1) return { reason: 'The file has more than one seal, or one of another kind.' };
  const trailer = text.slice(text.lastIndexOf('\ntrailer'));
  if (count(text, 'startxref') !== 1 || count(text, '%%EOF') !== 1 || /\/Prev\b/.test(trailer)) return { reason: 'Something was added after the file was sealed.' };
  if (!/%%EOF\n?$/.test(text)) return { reason: 'Something stands behind the end of the file.' };
  return placeOf(bytes, text);
}

function placeOf(bytes, text) {
  const [, before, from, after] = /\/ByteRange \[0 (\d{1,9}) (\d{1,9}) (\d{1,9})\] *\n/.exec(text)?.map(Number) ?? [];
  const start = text.lastIndexOf(' 0 obj\n', text.indexOf('/ByteRange'));
  const field = text.slice(start, text.indexOf('\nendobj', start));
  const [, contents] = /\/Contents (<[0-9a-f]*>)\n/.exec(field) ?? [];
  const at = timeIn(field);
  if (before === undefined || contents === undefined || at === null || start === -1) return { reason: 'The seal is broken.' };
  const open = start + field.indexOf(contents);
  if (before !== open || from !== open + contents.length || from + after !== bytes.length) return { reason: 'The seal does not cover the whole file.' };
  const held = Uint8Array.from(contents.slice(1, -1).match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
  return { text, at, contents: held, signed: [bytes.subarray(0, open), bytes.subarray(from)] };
}

async function inflated(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate'));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** The texts of the files that travel inside, by name: more than one where a name comes twice. */
export async function attachmentsOf(bytes, text) {
  const found = new Map();
  for (const [, body] of text.matchAll(/\d+ 0 obj\n(<<\n(?:[^\n]+\n)*?\/Type \/Filespec\n(?:[^\n]+\n)*?>>)\nendobj/g)) {
    const name = /\/F \(([\w.-]+)\)/.exec(body)?.[1];
    const id = /\/EF <<\n\/F (\d+) 0 R/.exec(body)?.[1];
    // A reader shows the second name where there is one.
    need(name !== undefined && id !== undefined && body.includes(`\n/UF (${name})\n`), 'an attachment with one name');
    found.set(name, [...(found.get(name) ?? []), await streamOf(bytes, text, id)]);
  }
  // One that is written otherwise would be seen by a reader, and not by us.
  need([...found.values()].flat().length === count(text, '/Filespec'), 'attachments as a certificate has them');
  return found;
}

async function streamOf(bytes, text, id) {
  const start = text.indexOf(`\n${id} 0 obj\n`);
  need(start !== -1 && start === text.lastIndexOf(`\n${id} 0 obj\n`), 'an object that is there once');
  const open = text.indexOf('\nstream\n', start) + 8;
  const head = text.slice(start, open);
  const length = Number(/\/Length (\d+)\n/.exec(head)?.[1] ?? 0);
  const body = bytes.subarray(open, open + length);
  return new TextDecoder().decode(head.includes('/FlateDecode') ? await inflated(body) : body);
}

