import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Locale } from '@waymark/kernel';
import { faultsOfPdf, openPdfFonts, Translator } from '@waymark/platform';
import { accessFaultsOf, opensElsewhere } from '@waymark/platform/testing';
import { CredentialStatus } from '../credential/credential-status.rules';
import { drawVerificationReceipt } from './draw-verification-receipt';
import type { ReceiptTexts } from './receipt-words';
import type { ReceiptLine } from './receipt.rules';
import type { VerificationReceipt } from './verification-receipt.entity';

const translator = new Translator({ localesDir: resolve(__dirname, '../../../../locales') });
const texts = (locale: Locale): ReceiptTexts => ({
  locale, address: 'https://waymark.example/verify/r/ABCD',
  say: (key, params) => translator.text(locale, `checkreceipt:${key}`, params), verify: (key, params) => translator.text(locale, `verify:${key}`, params),
});
const certificate = (holderName: string): ReceiptLine['certificate'] => ({
  number: 'WM-2026-000001', holderName, title: 'Certified Peer Support Specialist', boardName: 'Harbor State Board', schemeName: 'Harbor State', schemeVersion: '2026-01', issuedOn: '2026-11-23',
  validUntil: '2028-11-22', replacedBy: null, evidence: [], status: CredentialStatus.SUSPENDED, since: '2026-11-20', publicReason: 'By order of the board.', conditions: null,
});
const aReceipt = (lines: ReceiptLine[], madeFor: string | null): VerificationReceipt => ({ id: 'r', code: 'ABCDEFGHJKMNPQRS', checkedAt: new Date('2026-11-23T15:00:00Z'), checkRules: '2026-11', timeZone: 'America/Chicago', madeFor, lines });
const line = (holderName: string): ReceiptLine => ({ status: 'suspended', label: 'Outreach', certificate: certificate(holderName) });

describe('the PDF of a verification receipt', () => {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const withPoppler = spawnSync('pdftotext', ['-v']).error === undefined ? it : it.skip;

  withPoppler('[G9] of a list says for whom, when, how many of each, and each row (needs pdftotext)', async () => {
    const path = join(folder, 'r.pdf');
    const lines: ReceiptLine[] = [line('Zofia Żółć'), { status: 'unchecked', label: null, certificate: null }];
    writeFileSync(path, await drawVerificationReceipt(aReceipt(lines, 'Elm Street Recovery Center'), texts('en'), openPdfFonts()));
    const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/g, ' ');
    for (const words of ['Elm Street Recovery Center checked its list of 2 on November 23, 2026 at 9:00 AM CST.', 'Suspended: 1', 'Could not check now: 1', 'Zofia Żółć', 'Outreach. The board', 'Receipt ABCD-EFGH-JKMN-PQRS', 'waymark.example/verify/r/ABCD']) expect(text).toContain(words);
  });

  withPoppler('[G3] tells those under conditions apart, in the counts and in the row (needs pdftotext)', async () => {
    const path = join(folder, 'c.pdf');
    const conditional = { ...line('Inés Prado'), status: 'conditional' as const, certificate: { ...(certificate('Inés Prado') as NonNullable<ReceiptLine['certificate']>), status: CredentialStatus.CONDITIONAL, publicReason: null, conditions: { since: '2026-11-20', until: '2027-05-20', text: 'Reports.' } } };
    writeFileSync(path, await drawVerificationReceipt(aReceipt([conditional, { ...line('Ana Reyes'), status: 'active' }], 'Elm Street Recovery Center'), texts('en'), openPdfFonts()));
    const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/g, ' ');
    for (const words of ['Active: 1 With conditions: 1', 'Outreach. Conditions', 'to May 20, 2027: Reports.']) expect(text).toContain(words);
  });

  it('[G9] of 200 rows goes over pages in both languages', async () => {
    const lines = Array.from({ length: 200 }, (_, index) => line(`Person ${index}`));
    for (const locale of ['en', 'es'] as const) {
      const bytes = Buffer.from(await drawVerificationReceipt(aReceipt(lines, 'Elm Street'), texts(locale), openPdfFonts())).toString('latin1');
      expect((bytes.match(/\/Type \/Page\n/g) ?? []).length).toBeGreaterThan(5);
    }
  });
});

describe('the PDF of a verification receipt, elsewhere and aloud', () => {
  const draw = (locale: Locale, rows = 40) => drawVerificationReceipt(aReceipt(Array.from({ length: rows }, (_, index) => line(`فاطمة ${index}`)), 'Elm Street'), texts(locale), openPdfFonts());
  it.each(['en', 'es'] as const)('[F5] [CE7] is tagged from head to foot, of one certificate and of many, and holds nothing that nobody asked for (%s)', async (locale) => {
    for (const bytes of [await draw(locale, 1), await draw(locale)]) expect([accessFaultsOf(bytes, locale), faultsOfPdf(bytes)]).toEqual([[], []]);
  });
  opensElsewhere('a verification receipt', () => draw('en'));
});
