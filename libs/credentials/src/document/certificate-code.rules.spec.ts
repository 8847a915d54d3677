import fc from 'fast-check';
import { certificateNumber, codeAlphabet, codeLength, codeRandomBytes, drawCode, formatCode, normaliseCode } from './certificate-code.rules';

const bytes = fc.uint8Array({ minLength: 64, maxLength: 64 });

describe('a verification code', () => {
  it('holds at least 79 bits', () => {
    expect(new Set(codeAlphabet).size).toBe(31);
    expect(codeLength * Math.log2(codeAlphabet.length)).toBeGreaterThanOrEqual(79);
    expect(codeAlphabet).not.toMatch(/[01ILO]/);
  });
  it('gives every letter the same share of the 256 bytes', () => {
    const share = new Map<string, number>();
    for (let byte = 0; byte < 248; byte += 1) {
      const letter = drawCode(new Uint8Array(codeLength).fill(byte)).charAt(0);
      share.set(letter, (share.get(letter) ?? 0) + 1);
    }
    expect([...share.values()]).toEqual(new Array(31).fill(8));
    for (let byte = 248; byte < 256; byte += 1) {
      expect(drawCode(Uint8Array.from([byte, ...new Array<number>(codeLength).fill(0)]))).toBe('2'.repeat(codeLength));
    }
  });
  it('refuses to be drawn from too few bytes', () => {
    expect(() => drawCode(new Uint8Array(codeRandomBytes).fill(255))).toThrow('CREDENTIAL_CODE_NEEDS_RANDOM');
  });
  it('survives being printed, read aloud in lower case and typed with odd hyphens', () => {
    fc.assert(fc.property(bytes, fc.constantFrom('-', ' ', '\u2013', '\u2011', ' - ', ''), (random, gap) => {
      const code = drawCode(random);
      expect(formatCode(code)).toMatch(/^(?:[2-9A-HJKMNP-Z]{4}-){3}[2-9A-HJKMNP-Z]{4}$/);
      const typed = ` ${formatCode(code).toLowerCase().replaceAll('-', gap)}\n`;
      expect(normaliseCode(typed)).toBe(code);
    }));
  });
  it.each(['', 'ABCD', 'ABCD-EFGH-JKMN-PQR', 'ABCD-EFGH-JKMN-PQRO', 'ABCD-EFGH-JKMN-PQR0', 'ABCD-EFGH-JKMN-PQRS-T', "ABCD-EFGH-JKMN-PQR'", 'АBCD-EFGH-JKMN-PQRS'])(
    'is not %p',
    (typed) => expect(normaliseCode(typed)).toBeNull(),
  );
  it('never throws on what a stranger types', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
      const code = normaliseCode(typed);
      expect(code === null || code.length === codeLength).toBe(true);
    }));
  });
});

describe('a certificate number', () => {
  it('is the prefix, the year and a running number', () => {
    expect(certificateNumber('WM', 2026, 123)).toBe('WM-2026-000123');
    expect(certificateNumber('WM', 2026, 1_234_567)).toBe('WM-2026-1234567');
  });
  it.each([['wm', 2026, 1], ['WM', 1999, 1], ['WM', 2026, 0], ['WM', 2026, 1.5]])('refuses %s %d %d', (prefix, year, sequence) => {
    expect(() => certificateNumber(prefix, year, sequence)).toThrow('CREDENTIAL_NUMBER_MALFORMED');
  });
});
