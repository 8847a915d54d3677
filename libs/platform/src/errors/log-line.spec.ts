import fc from 'fast-check';
import { logLine } from './log-line';

const MOST = 8000;
const parsed = (line: string): unknown => JSON.parse(line);

it.each([
  ['a line that pretends', 'bad input\r\n[Nest] 1 - LOG [auth] Ruth Adler signed in'],
  ['colours and a cleared screen', '\u001b[2J\u001b[31mred\u009b0m'],
  ['other ends of a line', 'a\u2028b\u2029c\u0085d\u000be'],
  ['letters turned round', 'file \u202egpj.exe'],
  ['an answer of its own', '","level":"info","msg":"ok'],
])('[IN6] %s stays in one line and can be read back', (_, text) => {
  const line = logLine(text);
  expect(line).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  expect(parsed(line)).toBe(text);
});

it('[IN6] a megabyte is cut', () => {
  expect(logLine('\n'.repeat(1_000_000)).length).toBeLessThan(MOST * 6 + 3);
});

it('[IN6] an error tells where it came from', () => {
  expect(parsed(logLine(new Error('why')))).toMatch(/^Error: why\n\s+at /);
});

it('[IN6] any text is one line that can be read back', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
    const line = logLine(text);
    return !/[\p{C}\p{Zl}\p{Zp}]/u.test(line) && parsed(line) === text;
  }));
});
