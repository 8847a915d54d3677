import { deflateSync } from 'node:zlib';

// The four kinds of values that the profile holds (ISO 15076-1:2005, section 10). Numbers are signed, 16 bits before the point and 16 after it.
const fixed = (value: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32BE(Math.round(value * 65_536));
  return bytes;
};
const typed = (signature: string, ...parts: readonly Buffer[]): Buffer => Buffer.concat([Buffer.from(signature, 'latin1'), Buffer.alloc(4), ...parts]);
const whole = (...values: readonly number[]): Buffer => Buffer.concat(values.map((value) => Buffer.from([value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255])));
const text = (words: string): Buffer => typed('mluc', whole(1, 12), Buffer.from('enUS', 'latin1'), whole(words.length * 2, 28), Buffer.from(words, 'utf16le').swap16());
const xyz = (...values: readonly number[]): Buffer => typed('XYZ ', ...values.map(fixed));

// IEC 61966-2-1: the curve of all three colours as its formula, where the profile that pdfkit brings along has a table of 1,024 points.
const curve = typed('para', Buffer.from([0, 3, 0, 0]), ...[2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045].map(fixed));

// Its primaries, adapted from daylight (D65) to the white of profiles (D50) by Bradford's matrix.
const tags: readonly (readonly [name: string, value: Buffer])[] = [
  ['desc', text('sRGB')],
  ['cprt', text('Public domain')],
  ['wtpt', xyz(0.9642, 1, 0.8249)],
  ['chad', typed('sf32', ...[1.04788, 0.02292, -0.05022, 0.02959, 0.99048, -0.01707, -0.00925, 0.01508, 0.75168].map(fixed))],
  ['rXYZ', xyz(0.43607, 0.22249, 0.01392)],
  ['gXYZ', xyz(0.38515, 0.71687, 0.09708)],
  ['bXYZ', xyz(0.14307, 0.06061, 0.7141)],
  ['rTRC', curve],
  ['gTRC', curve],
  ['bTRC', curve],
];

const HEAD = 128;

function written(): Buffer {
  const values = [...new Set(tags.map(([, value]) => value))].map((value) => Buffer.concat([value, Buffer.alloc((4 - (value.length % 4)) % 4)]));
  const parts = [...new Set(tags.map(([, value]) => value))];
  const start = HEAD + 4 + 12 * tags.length;
  const offsets = parts.map((_, index) => start + values.slice(0, index).reduce((sum, { length }) => sum + length, 0));
  const table = tags.map(([name, value]) => Buffer.concat([Buffer.from(name, 'latin1'), whole(offsets[parts.indexOf(value)] ?? 0, value.length)]));
  const body = Buffer.concat([whole(tags.length), ...table, ...values]);
  return Buffer.concat([head(HEAD + body.length), body]);
}

// A display (`mntr`) of red, green and blue, version 4.2; the day is that of the standard.
function head(size: number): Buffer {
  const bytes = Buffer.alloc(HEAD);
  whole(size).copy(bytes);
  whole(0x04_20_00_00).copy(bytes, 8);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  Buffer.from([7, 207, 0, 10, 0, 18]).copy(bytes, 24);
  bytes.write('acsp', 36, 'latin1');
  Buffer.concat([0.9642, 1, 0.8249].map(fixed)).copy(bytes, 68);
  return bytes;
}

/** What the colours of our PDFs mean (sRGB), packed: a seventh of what pdfkit would embed, and the same colours. */
export const srgbProfile = deflateSync(written(), { level: 9 });
