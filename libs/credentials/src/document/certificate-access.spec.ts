import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { openPdfFonts } from '@waymark/platform';
import { accessFaultsOf, askReader, opensElsewhere, readingOrderOf, withReader } from '@waymark/platform/testing';
import { loadOrCreateIssuerKeys } from '../keys';
import { aCertificate } from './certificate-facts.builder';
import { drawCertificate, loadCertificateTexts, sealPdf } from './index';
import { aSealer } from './sealer.builder';

const at = new Date('2026-11-23T15:04:05Z');
const folder = mkdtempSync(join(tmpdir(), 'waymark-access-'));
afterAll(() => rmSync(folder, { recursive: true }));
const kit = { fonts: openPdfFonts(), texts: loadCertificateTexts(resolve(__dirname, '../../../../locales')) };
const attachments = [{ name: 'credential.json', type: 'application/json', text: '{}', relationship: 'Source', description: 'For computers' }] as const;
const draw = (with_: Parameters<typeof aCertificate>[0] = {}) => drawCertificate(aCertificate(with_), kit, { attachments });

describe('a certificate for somebody who does not see it', () => {
  it.each([['en', 'Marisol Delgado-Whitaker'], ['es', 'Żółć Gęślą-Jaźń'], ['en', 'أمينة (Amina) الخطيب'], ['es', '王秀英'], ['en', 'សុភ័ក្ត្រ ចាន់ធូ']] as const)('[F5] has language, title, words for its pictures, and every piece in its place (%s, %s)', async (lang, holderName) => {
    expect(accessFaultsOf(await draw({ lang, holderName }), lang)).toEqual([]);
  });
  it('[F5] is read in the order of its sense: who certifies, what, whom, what stands behind it, the dates, how to check', async () => {
    const order = readingOrderOf(await draw()).join(' ');
    expect(order).toMatch(/^Document P H1 P P P H2 L( LI Lbl LBody)+( P)+ H2( P)+ Figure Link P P Figure Form$/);
  });
  it('[F5] is not taken for readable when one of these is missing', async () => {
    const text = Buffer.from(await draw()).toString('latin1');
    const spoilt = (from: RegExp, to: string) => accessFaultsOf(Buffer.from(text.replace(from, (found) => to.padEnd(found.length).slice(0, found.length)), 'latin1'), 'en');
    expect(spoilt(/\/Lang \(en\)/, '/Lang (xx)')).toEqual(['no language']);
    expect(spoilt(/\/Alt \([^)]*\)/, '/Alt ()')).toEqual(['a picture without words']);
    expect(spoilt(/\/S \/LBody/, '/S /TD')).toEqual(['TD in LI']);
    expect(spoilt(/\/S \/H1/, '/S /H3')).toEqual(['headings that skip a level']);
    expect(spoilt(/\/K \[0\]/, '/K [1]')).toEqual(expect.arrayContaining([expect.stringContaining('not read'), expect.stringContaining('read twice')]));
    expect(spoilt(/<pdfuaid:part>1</, '<pdfuaid:part>0<')).toEqual(['no word of PDF/UA-1']);
    expect(spoilt(/\/DisplayDocTitle true/, '/DisplayDocTitle no')).toEqual(['no title that is shown']);
    expect(spoilt(/\/Tabs \/S/, '/Tabs /R')).toEqual(['a page whose fields come in another order than its text']);
  });
  withReader('pdfinfo')('[F5] gives Poppler the same tree, with the words in it (needs pdfinfo)', async () => {
    const { said } = askReader('pdfinfo', ['-struct'], await draw());
    const kinds = said.split('\n').map((line) => /^ *([A-Z]\w*)(?: \(|:|$)/.exec(line)?.[1]).filter(Boolean);
    expect(kinds).toEqual(readingOrderOf(await draw()));
    expect(askReader('pdfinfo', ['-struct-text'], await draw()).said.replace(/\s+/g, ' ')).toContain('H1 (block) "Certified Peer Recovery Specialist"');
  });
});

describe('a sealed certificate elsewhere', () => {
  opensElsewhere('a certificate', async () => {
    const keys = await loadOrCreateIssuerKeys({ folder: join(folder, 'keys'), organisation: 'Cedar Valley Board', at });
    return sealPdf(await draw(), aSealer(keys), at);
  }, true);
});
