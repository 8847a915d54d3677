import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { faultsOfPdf, openPdfFonts, Translator } from '@waymark/platform';
import { accessFaultsOf, opensElsewhere } from '@waymark/platform/testing';
import type { Locale } from '@waymark/kernel';
import { Activity } from '../entry/activity.rules';
import { drawReceipt } from './draw-receipt';
import type { ReceiptFacts } from './draw-receipt';
import type { ReceiptLine } from './receipt.entity';

const translator = new Translator({ localesDir: resolve(__dirname, '../../../../locales') });
const kit = (locale: Locale) => ({
  fonts: openPdfFonts(),
  locale,
  say: (key: string, params: Record<string, string | number> = {}) => translator.text(locale, `receipt:${key}`, params),
  activity: (line: ReceiptLine) => translator.text(locale, `hours:activity.${line.activity}`),
});

const aLine = (with_: Partial<ReceiptLine> = {}): ReceiptLine => ({
  entryId: 'e1', signatureId: 's1', traineeId: 'ana', trainee: 'Ana Reyes', site: 'Elm Street Recovery Center', workedOn: '2026-11-20', startTime: '09:00', minutes: 120,
  activity: Activity.GROUP_FACILITATION, contentHash: 'ab12'.repeat(16), reason: null, ...with_,
});

const facts = (with_: Partial<ReceiptFacts> = {}): ReceiptFacts => ({
  id: '5a1c', decidedAt: new Date('2026-11-23T15:00:00Z'), signerName: 'Maria Ortiz', sentence: 'I supervised this work.', timeZone: 'America/Chicago',
  lines: [aLine(), aLine({ entryId: 'e2', signatureId: null, contentHash: null, trainee: 'يوسف حداد', reason: 'Which group?' })], undone: new Map(), ...with_,
});

describe('the PDF of a receipt', () => {
  it('is tagged, in its language, and the same bytes for the same facts', async () => {
    const [first, second] = [await drawReceipt(facts(), kit('es')), await drawReceipt(facts(), kit('es'))];
    expect(Buffer.compare(first, second)).toBe(0);
    const text = Buffer.from(first).toString('latin1');
    for (const part of ['/Lang (es)', '/S /H1', '/S /H2', '/S /Table', '/S /TH', '/S /TD', '<pdfuaid:part>1</pdfuaid:part>']) expect(text).toContain(part);
  });
  it('is made whatever somebody wrote', async () => {
    const back = { signatureId: null, contentHash: null };
    const lines = ['x'.repeat(500), 'w '.repeat(250), '王'.repeat(500)].map((reason, index) => aLine({ ...back, entryId: `e${index}`, reason, trainee: 'Wolfeschlegelsteinhausenbergerdorff'.repeat(3) }));
    await expect(drawReceipt(facts({ lines }), kit('en'))).resolves.toBeDefined();
  });
  it('goes on over as many pages as it takes', async () => {
    const lines = Array.from({ length: 100 }, (_, index) => aLine({ entryId: `e${index}`, signatureId: `s${index}` }));
    const pages = Buffer.from(await drawReceipt(facts({ lines }), kit('en'))).toString('latin1').match(/\/Type \/Page\n/g) ?? [];
    expect(pages.length).toBeGreaterThan(2);
  });

  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const withPoppler = spawnSync('pdftotext', ['-v']).error === undefined ? it : it.skip;
  withPoppler('[D3] says who, what, when with the zone, the words, what went back and what was taken back (needs pdftotext)', async () => {
    const path = join(folder, 'r.pdf');
    const taken = aLine({ entryId: 'e3', signatureId: 's3', trainee: 'Jordan Blake' });
    writeFileSync(path, await drawReceipt(facts({ lines: [...facts().lines, taken], undone: new Map([['s3', new Date('2026-11-24T14:00:00Z')]]) }), kit('en')));
    const text = spawnSync('pdftotext', ['-layout', path, '-'], { encoding: 'utf8' }).stdout.replace(/\s+/g, ' ');
    for (const words of ['Maria Ortiz decided on November 23, 2026 at 9:00 AM CST.', '“I supervised this work.”', 'Signed: 1 (2:00 hours)', 'Ana Reyes', 'November 20, 2026', 'ab12ab12ab12ab12', 'Sent back for a change: 1', 'Which group?', 'Signed, then taken back: 1', 'Jordan Blake', 'Receipt 5a1c']) expect(text).toContain(words);
  });
});

describe('the PDF of a receipt, elsewhere and aloud', () => {
  const many = Array.from({ length: 60 }, (_, index) => aLine({ entryId: `e${index}`, signatureId: `s${index}` }));
  it.each(['en', 'es'] as const)('[F5] [CE7] is tagged from head to foot, over several pages, and holds nothing that nobody asked for (%s)', async (locale) => {
    for (const lines of [facts().lines, many]) {
      const bytes = await drawReceipt(facts({ lines }), kit(locale));
      expect([accessFaultsOf(bytes, locale), faultsOfPdf(bytes)]).toEqual([[], []]);
    }
  });
  opensElsewhere('a receipt of signed hours', () => drawReceipt(facts({ lines: many }), kit('en')));
});
