import { withLength } from './webm-length';

const hex = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text.replaceAll(' ', ''), 'hex')).buffer;
const join = (parts: ArrayBuffer[]): string => Buffer.concat(parts.map((part) => Buffer.from(part))).toString('hex');

const head = '1a45dfa3 84 42868101 18538067 01ffffffffffffff';
const scale = '2ad7b1 83 0f4240';
const sound = '1f43b675 01ffffffffffffff e78100 a3860000008011223344556677';
const info = (size: string, body: string): string => `1549a966 ${size} ${body}`;
const twelveSeconds = '4489 88 40c7700000000000';
const whole = join([hex(head), hex(info('0100000000000012', scale + twelveSeconds)), hex(sound)]);

test('puts the length into a recording that has none', () => {
  expect(join(withLength(hex(head + info('87', scale) + sound), 12))).toBe(whole);
});

test('takes the place of a length that was written before the end was known', () => {
  expect(join(withLength(hex(head + info('92', `4489 88 0000000000000000${scale}`) + sound), 12))).toBe(whole);
});

test.each([
  ['an MP4', '0000002466747970 69736f36 000000006d703431 69736f38 69736f6d 6f707573'],
  ['sound before any head', head + sound],
  ['a head that breaks off', '1a45dfa3 84 42868101'],
  ['an Info that goes on in the next piece', head + info('c0', scale) + sound],
  ['a size that is none', `1a45dfa3${'00'.repeat(20)}`],
  ['nothing', ''],
])('leaves %s as it is', (_, text) => {
  expect(join(withLength(hex(text), 12))).toBe(join([hex(text)]));
});
