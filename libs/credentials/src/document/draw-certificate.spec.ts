import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openPdfFonts, type PdfFonts } from '@waymark/platform';
import { aCertificate } from './certificate-facts.builder';
import { drawCertificate, loadCertificateTexts } from './index';
import { contentsOf, moduleMm, scan } from './scan-certificate.builder';

const kit = { fonts: openPdfFonts(), texts: loadCertificateTexts(resolve(__dirname, '../../../../locales')) };
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
  ['simplified Chinese', '王秀英'],
  ['traditional Chinese', '陳美玲 (Mei-Ling Chan)'],
  ['Japanese', 'さくら　田中直子'],
  ['Korean', '김민지'],
  ['Khmer', 'សុភ័ក្ត្រ ចាន់ធូ'],
  ['marked-up', 'Zoë <O’Brien> & "Søn"'],
];

/** Glyph numbers of all texts on the page; 0 is .notdef. */
function glyphs(pdf: Uint8Array): string[] {
  const pages = contentsOf(pdf).filter((content) => content.includes(' TJ'));
  return pages.flatMap((page) => [...page.matchAll(/<((?:[0-9a-f]{4})+)>/g)].flatMap((match) => match[1]?.match(/.{4}/g) ?? []));
}

type Face = PdfFonts['bold'][number];

describe('a drawn certificate', () => {
  it.each(['https://verify.cedarvalley.example/v/7KQ2M9XHTR4WB8CN', 'http://127.0.0.1:3000/v/ZZZZZZZZZZZZZZZZ'])('[G1] carries a code that a scanner reads as the address of its page: %s', async (verifyUrl) => {
    expect(scan(await drawCertificate(aCertificate({ verifyUrl }), kit))).toBe(verifyUrl);
  });
  it('[G1] carries an address with a slip behind it that a scanner still reads, in modules of half a millimetre', async () => {
    const slip = `${'e'.repeat(38)}.${'y'.repeat(83)}.${'J'.repeat(86)}`;
    const verifyUrl = 'https://certificates.peer-support.cedarvalley.example/v/7KQ2M9XHTR4WB8CN';
    const pdf = await drawCertificate(aCertificate({ verifyUrl }), kit, { slip });
    expect(scan(pdf)).toBe(`${verifyUrl}#${slip}`);
    expect(moduleMm(pdf)).toBeGreaterThan(0.48);
    expect(pdf.length).toBeLessThanOrEqual(45_000);
  });
  it.each(names)('[F4] prints a %s name without a missing glyph, from embedded fonts', async (_, holderName) => {
    const pdf = await drawCertificate(aCertificate({ holderName }), kit);
    expect(glyphs(pdf).length).toBeGreaterThan(100);
    expect(glyphs(pdf)).not.toContain('0000');
    const text = latin1(pdf);
    expect(text.match(/\/FontFile[23] /g)?.length).toBe(text.match(/\/Type \/FontDescriptor/g)?.length);
    expect(text).not.toMatch(/\/Subtype \/Type1\b|Helvetica/);
    expect(pdf.length).toBeLessThanOrEqual(48_000);
  });
  it('[F4] refuses a name that the fonts do not hold, and names the character', async () => {
    await expect(drawCertificate(aCertificate({ holderName: 'สมชาย' }), kit)).rejects.toMatchObject({
      code: 'CREDENTIAL_NAME_UNPRINTABLE', details: { character: 'ส', codePoint: 'U+0E2A' },
    });
    await expect(drawCertificate(aCertificate({ title: 'Ἀρχή ใจดี' }), kit)).rejects.toMatchObject({ code: 'CREDENTIAL_TEXT_UNPRINTABLE' });
  });
  it('[F4] refuses a Chinese name, and prints the others, where the large packages were left out', async () => {
    const small = (faces: readonly Face[]): Face[] => faces.filter((face) => face.forms === undefined);
    const fonts = { light: small(kit.fonts.light), regular: small(kit.fonts.regular), bold: small(kit.fonts.bold) };
    await expect(drawCertificate(aCertificate({ holderName: '王秀英' }), { ...kit, fonts })).rejects.toMatchObject({ details: { character: '王', codePoint: 'U+738B' } });
    expect(glyphs(await drawCertificate(aCertificate({ holderName: 'ចាន់ធូ Ana' }), { ...kit, fonts }))).not.toContain('0000');
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

});

describe('what travels in a certificate', () => {
  const attachments = [{ name: 'credential.json', type: 'application/json', text: '{"name":"Ana"}', relationship: 'Source', description: 'For computers' }] as const;
  it('[F10] is an associated file with its kind, its words and its part', async () => {
    const text = latin1(await drawCertificate(aCertificate(), kit, { attachments }));
    for (const part of ['/Type /EmbeddedFile', '/Subtype /application#2Fjson', '/AFRelationship /Source', '/F (credential.json)', '/UF (credential.json)', '/Desc (For computers)', '/EmbeddedFiles']) expect(text).toContain(part);
    expect(text).toMatch(/\/AF \[\d+ 0 R\]/);
  });
  it('leaves the bytes the same for the same facts', async () => {
    const [first, second] = [await drawCertificate(aCertificate(), kit, { attachments }), await drawCertificate(aCertificate(), kit, { attachments })];
    expect(Buffer.compare(first, second)).toBe(0);
  });
  (spawnSync('pdfdetach', ['-v']).error === undefined ? it : it.skip)('[F10] comes out as it went in (needs pdfdetach)', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-attached-'));
    writeFileSync(join(folder, 'c.pdf'), await drawCertificate(aCertificate(), kit, { attachments }));
    spawnSync('pdfdetach', ['-saveall', '-o', folder, 'c.pdf'], { cwd: folder });
    expect(readFileSync(join(folder, 'credential.json'), 'utf8')).toBe('{"name":"Ana"}');
    rmSync(folder, { recursive: true });
  });
});

describe('a certificate in the hands of Poppler', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const withPoppler = spawnSync('pdffonts', ['-v']).error === undefined ? it : it.skip;
  const read = async (holderName: string, program: string, ...options: string[]): Promise<string> => {
    const path = join(folder, 'c.pdf');
    writeFileSync(path, await drawCertificate(aCertificate({ holderName }), kit));
    return spawnSync(program, [...options, path, ...(program === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' }).stdout;
  };

  withPoppler.each([['أمينة (Amina) דוד', 5], ['王秀英 김민지 ចាន់ធូ', 5]])('[F4] has all fonts of %s embedded (needs pdffonts)', async (name, count) => {
    const fonts = (await read(name, 'pdffonts')).split('\n').slice(2).filter(Boolean);
    expect(fonts).toHaveLength(count);
    for (const font of fonts) expect(font).toMatch(/ yes yes yes /);
  });
  withPoppler.each(names.filter(([script]) => !/long|decomposed|marked|Hebrew|mixed/.test(script)))('[F4] gives its %s name back as it was typed (needs pdftotext)', async (_, name) => {
    const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u200E\u200F\u202A-\u202E]+/g, ' ');
    expect(bare(await read(name, 'pdftotext', '-enc', 'UTF-8'))).toContain(bare(name));
  });
});
