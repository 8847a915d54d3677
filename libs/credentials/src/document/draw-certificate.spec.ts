import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inflateSync } from 'node:zlib';
import { aCertificate } from './certificate-facts.builder';
import { drawCertificate, loadCertificateTexts, openCertificateFonts } from './index';

const kit = { fonts: openCertificateFonts(), texts: loadCertificateTexts(resolve(__dirname, '../../../../locales')) };
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');
const utf16 = (text: string): string => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16().toString('latin1').replace(/[\\()]/g, '\\$&');

const names: [script: string, name: string][] = [
  ['long Latin', 'Wolfeschlegelsteinhausenbergerdorff Hubert Blaine Bartholomew Alexander the Younger of Aberystwyth'],
  ['Vietnamese', 'Nguyễn Thị Phương Thảo'],
  ['Vietnamese, decomposed', 'Nguyễn Thị Phương Thảo'.normalize('NFD')],
  ['Polish', 'Żółć Gęślą-Jaźń'],
  ['Welsh', 'Llŷr ap Gwênllian'],
  ['Hawaiian', 'Kaʻiulani Keliʻihoʻomalu'],
  ['Greek', 'Αικατερίνη Παπαδοπούλου'],
  ['Cyrillic', 'Екатерина Ёлкина'],
  ['Arabic', 'فاطمة الزهراء بنت محمد'],
  ['Hebrew with points', 'יוסף בן־דוד הַלֵּוִי'],
  ['mixed Arabic and Latin', 'أمينة (Amina) الخطيب'],
  ['marked-up', 'Zoë <O’Brien> & "Søn"'],
];

/** Glyph numbers of all texts on the page; 0 is .notdef. */
function glyphs(pdf: Uint8Array): string[] {
  const text = latin1(pdf);
  const streams = [...text.matchAll(/\/Filter \/FlateDecode\n>>\nstream\n/g)].map((match) => {
    const from = (match.index ?? 0) + match[0].length;
    return Buffer.from(text.slice(from, text.indexOf('\nendstream', from)), 'latin1');
  });
  const pages = streams.map((stream) => inflateSync(stream).toString('latin1')).filter((content) => content.includes(' TJ'));
  return pages.flatMap((page) => [...page.matchAll(/<((?:[0-9a-f]{4})+)>/g)].flatMap((match) => match[1]?.match(/.{4}/g) ?? []));
}

describe('a drawn certificate', () => {
  it.each(names)('[F4] prints a %s name without a missing glyph, from embedded fonts', async (_, holderName) => {
    const pdf = await drawCertificate(aCertificate({ holderName }), kit);
    expect(glyphs(pdf).length).toBeGreaterThan(100);
    expect(glyphs(pdf)).not.toContain('0000');
    const text = latin1(pdf);
    expect(text.match(/\/FontFile2 /g)?.length).toBe(text.match(/\/Type \/FontDescriptor/g)?.length);
    expect(text).not.toMatch(/\/Subtype \/Type1\b|Helvetica/);
  });
  it('[F4] refuses a name that the fonts do not hold, and names the character', async () => {
    await expect(drawCertificate(aCertificate({ holderName: 'សុខា' }), kit)).rejects.toMatchObject({
      code: 'CREDENTIAL_NAME_UNPRINTABLE', details: { character: 'ស', codePoint: 'U+179F' },
    });
    await expect(drawCertificate(aCertificate({ title: 'Ἀρχή 認定' }), kit)).rejects.toMatchObject({ code: 'CREDENTIAL_TEXT_UNPRINTABLE' });
  });
});

describe('the file of a certificate', () => {
  it('keeps the logical order of a right-to-left name beside the drawn one', async () => {
    const holderName = 'أمينة (Amina) الخطيب';
    expect(latin1(await drawCertificate(aCertificate({ holderName }), kit))).toContain(`/ActualText (${utf16(holderName)})`);
  });
  it('is tagged, titled, in its language, and describes its pictures', async () => {
    const text = latin1(await drawCertificate(aCertificate({ lang: 'es', holderName: 'Ana Ruiz' }), kit));
    for (const part of ['/Lang (es)', '/Marked true', '/DisplayDocTitle true', '/S /H1', '/S /Figure', '/S /Link', '/S /Form', '/Tabs /S']) expect(text).toContain(part);
    expect(text).toContain('<pdfuaid:part>1</pdfuaid:part>');
    expect(text).toMatch(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>A</);
    expect(text.match(/\/Alt \(/g)).toHaveLength(2);
    expect(text).toContain('/TU (');
  });
  it('writes metadata that stays XML whatever the name holds', async () => {
    const text = latin1(await drawCertificate(aCertificate({ holderName: 'Zoe <O"Brien> & Son' }), kit));
    expect(text).toContain('Zoe &#60;O&#34;Brien&#62; &#38; Son</rdf:li>');
    expect(text).toContain('/Title');
  });
  it('is the same bytes for the same facts, and small', async () => {
    const [first, second] = [await drawCertificate(aCertificate(), kit), await drawCertificate(aCertificate(), kit)];
    expect(Buffer.compare(first, second)).toBe(0);
    expect(first.length).toBeLessThanOrEqual(45_000);
  });
  it('says the day in words of its language', async () => {
    await expect(drawCertificate(aCertificate({ issuedOn: '2026-02-30' }), kit)).rejects.toMatchObject({ code: 'CREDENTIAL_DATE_INVALID' });
  });

  const poppler = spawnSync('pdffonts', ['-v']).error === undefined;
  (poppler ? it : it.skip)('[F4] shows its fonts to Poppler as embedded (needs pdffonts)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
    const path = join(folder, 'c.pdf');
    writeFileSync(path, await drawCertificate(aCertificate({ holderName: 'أمينة (Amina) דוד' }), kit));
    const fonts = spawnSync('pdffonts', [path], { encoding: 'utf8' }).stdout.split('\n').slice(2).filter(Boolean);
    rmSync(folder, { recursive: true });
    expect(fonts).toHaveLength(5);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
  });
});
