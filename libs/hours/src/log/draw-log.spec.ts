import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { addDays } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { faultsOfPdf, openPdfFonts, Translator } from '@waymark/platform';
import { accessFaultsOf, opensElsewhere } from '@waymark/platform/testing';
import { Activity, Served } from '../entry/activity.rules';
import { HoursState } from '../entry/hours-entry.rules';
import { drawLog } from './draw-log';
import type { LogFacts } from './draw-log';
import { aLogLine, aLogSignature } from './hours-log.builder';
import type { LogLine } from './hours-log.rules';

const translator = new Translator({ localesDir: resolve(__dirname, '../../../../locales') });
const kit = (locale: Locale) => ({
  fonts: openPdfFonts(),
  locale,
  say: (key: string, params: Record<string, string | number> = {}) => translator.text(locale, `hourslog:${key}`, params),
  activity: (line: LogLine) => translator.text(locale, `hours:activity.${line.activity}`),
  served: (line: LogLine) => (line.served === null ? null : translator.text(locale, `hours:served.${line.served}`)),
});
const facts = (with_: Partial<LogFacts> = {}): LogFacts => ({ name: 'Ana Reyes', from: null, to: null, madeAt: new Date('2026-11-24T15:00:00Z'), lines: [aLogLine(), aLogLine({ entryId: 'e2', state: HoursState.DRAFT, signature: null })], ...with_ });
const many = (count: number): LogLine[] => Array.from({ length: count }, (_, index) => aLogLine({ entryId: `e${index}`, workedOn: addDays('2026-01-01', index % 300), signature: aLogSignature({ contentHash: (index * 7919).toString(16).padStart(64, 'a') }) }));

function textOf(bytes: Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'log-'));
  writeFileSync(join(folder, 'log.pdf'), bytes);
  const { stdout } = spawnSync('pdftotext', ['-raw', join(folder, 'log.pdf'), '-'], { encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  return stdout;
}

describe('the PDF of a log', () => {
  it('is tagged, in its language, and the same bytes for the same facts', async () => {
    const [first, second] = [await drawLog(facts(), kit('es')), await drawLog(facts(), kit('es'))];
    expect(Buffer.compare(first, second)).toBe(0);
    const text = Buffer.from(first).toString('latin1');
    for (const part of ['/Lang (es)', '/S /H1', '/S /H2', '/S /Table', '/S /TH', '/S /TD', '<pdfuaid:part>1</pdfuaid:part>']) expect(text).toContain(part);
  });
  it('says who signed, as what, how and when, with the print of what was signed', async () => {
    const text = textOf(await drawLog(facts(), kit('en')));
    for (const part of ['Ana Reyes', 'Sam Whitaker', 'Supervisor at the program', 'Signed in to an account', 'November 23, 2026', 'ab12ab12ab12ab12', 'Draft', 'Page 1 of 1']) expect(text.replace(/\s+/g, ' ')).toContain(part);
  });
  it('[N3] says with whom it was where that was said', async () => {
    const text = textOf(await drawLog(facts({ lines: [aLogLine({ activity: Activity.ONE_TO_ONE, served: Served.NEWCOMER })] }), kit('en'))).replace(/\s+/g, ' ');
    expect(text).toContain('One-to-one support (Someone new here), Elm Street');
  });
  it('repeats the head of its table on each page and says how many pages there are', async () => {
    const pages = textOf(await drawLog(facts({ lines: many(120) }), kit('en'))).split('\f').filter((page) => page.trim() !== '');
    expect(pages.length).toBeGreaterThan(3);
    pages.forEach((page, index) => expect(page).toContain(`Page ${index + 1} of ${pages.length}`));
    for (const page of pages.slice(0, -1)) expect(page).toContain('Fingerprint');
  });
  it('is made of nothing, too', async () => {
    expect(textOf(await drawLog(facts({ lines: [] }), kit('en')))).toContain('No hours on these days.');
  });
  it('leaves others their turn while it is drawn', async () => {
    let turns = 0;
    const timer = setInterval(() => (turns += 1), 0);
    await drawLog(facts({ lines: many(200) }), kit('en'));
    clearInterval(timer);
    expect(turns).toBeGreaterThan(5);
  });
});

describe('the PDF of a log, elsewhere and aloud', () => {
  it.each(['en', 'es'] as const)('[F5] [CE7] is tagged from head to foot, empty and over several pages, and holds nothing that nobody asked for (%s)', async (locale) => {
    for (const lines of [[], many(60)]) {
      const bytes = await drawLog(facts({ lines }), kit(locale));
      expect([accessFaultsOf(bytes, locale), faultsOfPdf(bytes)]).toEqual([[], []]);
    }
  });
  opensElsewhere('a log of hours', () => drawLog(facts({ lines: many(60) }), kit('en')));
});
