// Reads DER (X.690): the shortest form alone, to the last byte. Bytes are Uint8Array, as a browser has them.

export class Broken extends Error {}

export function need(holds, what) {
  if (!holds) throw new Broken(what);
}

function elementAt(bytes, at) {
  need(at + 2 <= bytes.length, 'DER ends early');
  const first = bytes[at + 1];
  const more = first < 0x80 ? 0 : first - 0x80;
  need(first !== 0x80 && more <= 3 && at + 2 + more <= bytes.length, 'DER length');
  let length = more === 0 ? first : 0;
  for (let index = 0; index < more; index += 1) length = length * 256 + bytes[at + 2 + index];
  need(more === 0 || (length >= 0x80 && bytes[at + 2] !== 0), 'DER length is not the shortest');
  const from = at + 2 + more;
  need(from + length <= bytes.length, 'DER ends early');
  return { tag: bytes[at], content: bytes.subarray(from, from + length), whole: bytes.subarray(at, from + length) };
}

/** The first element of bytes that may go on behind it. */
export const readFirst = (bytes) => elementAt(bytes, 0);

export function readAll(bytes) {
  const found = [];
  for (let at = 0; at < bytes.length; ) {
    const element = elementAt(bytes, at);
    found.push(element);
    at += element.whole.length;
  }
  return found;
}

export function readOne(bytes, tag) {
  const [element, ...rest] = readAll(bytes);
  need(element !== undefined && rest.length === 0, 'DER holds more than one element');
  return tag === undefined ? element : tagged(element, tag);
}

export function tagged(element, tag) {
  need(element?.tag === tag, `DER has no element ${tag.toString(16)} where one must be`);
  return element;
}

/** The parts of a SEQUENCE or SET. */
export const partsOf = (element, tag = 0x30) => readAll(tagged(element, tag).content);

/** 1.2.840.10045.2.1 */
export function oidOf(element) {
  const numbers = [];
  let value = 0;
  for (const byte of tagged(element, 0x06).content) {
    value = value * 128 + (byte & 0x7f);
    if (byte < 0x80) {
      numbers.push(value);
      value = 0;
    }
  }
  const [head, ...rest] = numbers;
  const first = Math.min(2, Math.floor(head / 40));
  return [first, head - first * 40, ...rest].join('.');
}

/** UTCTime or GeneralizedTime, in UTC. */
export function timeOf({ tag, content }) {
  const text = String.fromCharCode(...content);
  const [, year, month, day, hour, minute, second] = (tag === 0x17 ? /^(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)Z$/ : /^(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:\.\d+)?Z$/).exec(text) ?? [];
  need((tag === 0x17 || tag === 0x18) && year !== undefined, 'a time');
  const full = tag === 0x17 ? Number(year) + (Number(year) < 50 ? 2000 : 1900) : Number(year);
  return new Date(Date.UTC(full, Number(month) - 1, Number(day), Number(hour), Number(minute), Number(second)));
}

export const equal = (a, b) => a.length === b.length && a.every((byte, index) => byte === b[index]);
export const hex = (bytes) => [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
export const fromBase64 = (text) => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/').replace(/\s/g, '')), (char) => char.charCodeAt(0));
export const utf8 = (text) => new TextEncoder().encode(text);

export function joined(...parts) {
  const all = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const digest = async (name, ...parts) => new Uint8Array(await crypto.subtle.digest(name, joined(...parts)));
export const sha256 = (...parts) => digest('SHA-256', ...parts);
