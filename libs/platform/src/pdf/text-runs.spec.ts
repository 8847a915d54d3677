import fc from 'fast-check';
import { openPdfFonts, type HanForms } from './pdf-fonts';
import { facesFor } from './han-forms';
import { fitText } from './text-layout';
import { directionOf, layOut, mustBePrintable } from './text-runs';

const fonts = openPdfFonts();
const shown = (text: string): string[] => layOut(text, fonts.regular, directionOf(text)).runs.map((run) => run.text.trim());

describe('text runs', () => {
  it('keep a Latin line whole and in one face', () => {
    const line = layOut('Nguyễn Thị Żółć', fonts.regular, 'ltr');
    expect(line.runs.map((run) => [run.text, run.face.id, run.rtl])).toEqual([['Nguyễn Thị Żółć', 'NotoSans-Regular', false]]);
  });
  it('put an Arabic name with a Latin one in brackets into visual order', () => {
    expect(shown('أمينة (Amina) الخطيب')).toEqual(['الخطيب', '(', 'Amina', ')', 'أمينة']);
  });
  it('keep the order of a Latin name around an Arabic one', () => {
    expect(shown('Layla (ليلى) Haddad')).toEqual(['Layla (', 'ليلى', ') Haddad']);
  });
  it('leave the digits of a right-to-left line readable', () => {
    expect(shown('דוד 12')).toEqual(['12', 'דוד']);
  });
  it('lose no letter, whatever the mixture', () => {
    const word = fc.constantFrom('Ana', 'محمد', 'דוד', '(Jr.)', '12', 'Żółć', '-', 'ʻIo', '王秀英', '김민지', 'ចាន់ធូ');
    fc.assert(fc.property(fc.array(word, { minLength: 1, maxLength: 6 }), (words) => {
      const text = words.join(' ');
      const letters = (value: string): string => [...value.replace(/[()]/g, '|')].sort().join('');
      expect(letters(layOut(text, fonts.regular, directionOf(text)).runs.map((run) => run.text).join(''))).toBe(letters(text));
    }));
  });
  it.each([['สมชาย', 'U+0E2A'], ['王ส', 'U+0E2A'], ['Anna \u202Eana', 'U+202E'], ['A\u0007b', 'U+0007'], ['Jo 😀', 'U+1F600'], ['\uD800', 'U+D800']])(
    'name the character of %p that cannot be printed',
    (name, codePoint) => {
      expect(() => mustBePrintable(name, fonts.bold, 'NAME_UNPRINTABLE')).toThrow(
        expect.objectContaining({ code: 'NAME_UNPRINTABLE', details: expect.objectContaining({ codePoint }) }),
      );
    },
  );
});

describe('the forms of Chinese characters', () => {
  const faceOf = (text: string, asked?: HanForms): string[] => [...new Set(layOut(text, facesFor(text, fonts.bold, asked), 'ltr').runs.map((run) => run.face.id))];
  it.each([['直', 'NotoSansHans-Bold'], ['直김', 'NotoSansKR-Bold'], ['直さ', 'NotoSansJP-Bold'], ['ユミ', 'NotoSansJP-Bold']])('[F4] of %s are those of %s', (text, id) => {
    expect(faceOf(text)).toEqual([id]);
  });
  it.each([['japanese', 'NotoSansJP-Bold'], ['korean', 'NotoSansKR-Bold'], ['traditional', 'NotoSansHant-Bold']] as const)('are %s when they are asked for', (asked, id) => {
    expect(faceOf('直', asked)).toEqual([id]);
  });
  it('come from another face for a character that the wished one does not hold', () => {
    expect(faceOf('们', 'japanese')).toEqual(['NotoSansHans-Bold']);
  });
});

describe('Khmer', () => {
  it('[F4] stands in its drawn order: the vowel before its consonant, the subscript under it', () => {
    const [line] = fitText('កែ ខ្ញុំ', fonts, { weight: 'bold', width: 600, size: 42, minSize: 13, maxLines: 1 }).lines;
    const glyphs = line?.runs.flatMap((run) => run.face.font.layout(run.text).glyphs.map((glyph) => String.fromCodePoint(...glyph.codePoints)));
    expect(glyphs).toEqual(['\u17C2', '\u1780', ' ', '\u1781', '\u17D2\u1789', '\u17BB', '\u17C6']);
  });
});

describe('fitting a text', () => {
  const fit = { weight: 'bold', width: 600, size: 42, minSize: 13, maxLines: 2 } as const;
  it('keeps a short name large and on one line', () => {
    expect(fitText('Ana Ruiz', fonts, fit)).toMatchObject({ size: 42, lines: [{}] });
  });
  it('shrinks, then takes a second line, and never passes the width', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 12 }), (count) => {
      const { lines, size } = fitText('Wolfeschlegel '.repeat(count), fonts, fit);
      expect(lines.length).toBeLessThanOrEqual(2);
      expect(Math.max(...lines.map((line) => line.width * size))).toBeLessThanOrEqual(fit.width);
    }));
  });
  it('refuses what does not fit at the smallest size', () => {
    expect(() => fitText('Wolfeschlegel '.repeat(40), fonts, fit)).toThrow('PDF_TEXT_TOO_LONG');
  });
});
