import { formatMinutes, longDay, longInstant } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { closePdf, openPdf, palette, PdfFlow, PdfPen } from '@waymark/platform';
import type { PdfFonts } from '@waymark/platform';
import { logSums, signingKey, signingsOf } from './hours-log.rules';
import type { LogLine, LogRange, Signing } from './hours-log.rules';

export interface LogFacts extends LogRange {
  readonly name: string;
  readonly madeAt: Date;
  readonly lines: readonly LogLine[];
}

export interface LogKit {
  readonly fonts: PdfFonts;
  readonly locale: Locale;
  /** A text of the catalogue `hourslog`. */
  readonly say: (key: string, params?: Record<string, string | number>) => string;
  /** What was done, in the words of the screens. */
  readonly activity: (line: LogLine) => string;
  /** With whom, in the words of the screens; null where it was not said. */
  readonly served: (line: LogLine) => string | null;
}

// Entries can be of several zones; when the file was made is told in the one of the newest work.
const zoneOf = (lines: readonly LogLine[]): string => lines.at(-1)?.timeZone ?? 'UTC';

const printLength = 16;

/** The log as a tagged PDF with numbered pages: what was done, who signed, as what and how. The same facts give the same bytes. */
export async function drawLog(facts: LogFacts, kit: LogKit): Promise<Uint8Array> {
  const { say, locale } = kit;
  const doc = openPdf({ lang: locale, title: say('title'), author: facts.name, subject: rangeWords(facts, kit), createdAt: facts.madeAt, layout: 'portrait', isNumbered: true });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = new PdfFlow(new PdfPen(doc, kit.fonts), root);
  flow.text('Waymark', { size: 11, weight: 'bold', color: palette.deep, above: 0 });
  flow.text(say('title'), { tag: 'H1', size: 20, weight: 'light', color: palette.deep });
  flow.text(facts.name, { size: 13, weight: 'bold' });
  flow.text(rangeWords(facts, kit), { size: 11 });
  flow.text(say('made', { at: longInstant(facts.madeAt, zoneOf(facts.lines), locale) }), { size: 11, color: palette.quiet });
  await drawParts(flow, facts, kit);
  flow.text(say('foot'), { size: 8, color: palette.quiet, above: 16 });
  flow.numberPages((page, pages) => say('page', { page, pages }));
  root.end();
  return closePdf(doc);
}

function rangeWords({ from, to, lines }: LogFacts, { say, locale }: LogKit): string {
  const [first, last] = [from ?? lines[0]?.workedOn, to ?? lines.at(-1)?.workedOn];
  return first === undefined || last === undefined ? say('nothing') : say('range', { from: longDay(first, locale), to: longDay(last, locale) });
}

async function drawParts(flow: PdfFlow, { lines }: LogFacts, kit: LogKit): Promise<void> {
  if (lines.length === 0) return;
  const { say } = kit;
  const title = (key: string) => flow.text(say(key), { tag: 'H2', size: 12, weight: 'bold', color: palette.deep, above: 18 });
  const signings = signingsOf(lines);
  const numbers = new Map([...signings.keys()].map((key, index) => [key, index + 1]));
  title('sums');
  flow.table(['kind', 'signed', 'unsigned'].map((key) => ({ head: say(`head.${key}`), share: 1 })), logSums(lines).map(({ kind, signed, unsigned }) => [say(`kind.${kind}`), formatMinutes(signed), formatMinutes(unsigned)]));
  title('entries');
  await flow.longTable(entryColumns(kit), lines.map((line) => entryCells(line, numbers, kit)));
  if (signings.size === 0) return;
  title('signatures');
  await flow.longTable(signingColumns(kit), [...signings.values()].map((signing, index) => signingCells(signing, index + 1, { ...kit, zone: zoneOf(lines) })));
}

const entryColumns = ({ say }: LogKit) => [
  { head: say('head.day'), share: 25 },
  { head: say('head.time'), share: 14 },
  { head: say('head.hours'), share: 8 },
  { head: say('head.work'), share: 27 },
  { head: say('head.state'), share: 20 },
  { head: say('head.print'), share: 20 },
];

function workWords(line: LogLine, { say, activity, served }: LogKit): string {
  const whom = served(line);
  return say(whom === null ? 'work' : 'work.served', { activity: activity(line), served: whom ?? '', place: line.place });
}

function entryCells(line: LogLine, numbers: ReadonlyMap<string, number>, kit: LogKit): string[] {
  const { say, locale } = kit;
  const number = numbers.get(signingKey(line) ?? '') ?? 0;
  const state = line.signature ? say(line.isReplaced ? 'state.REPLACED' : 'state.SIGNED', { name: line.signature.name, number }) : say(`state.${line.state}`);
  return [longDay(line.workedOn, locale), `${line.startTime}–${line.endTime}`, formatMinutes(line.minutes), workWords(line, kit), state, line.signature?.contentHash.slice(0, printLength) ?? ''];
}

const signingColumns = ({ say }: LogKit) => [
  { head: say('head.number'), share: 8 },
  { head: say('head.who'), share: 26 },
  { head: say('head.as'), share: 26 },
  { head: say('head.how'), share: 20 },
  { head: say('head.when'), share: 28 },
  { head: say('head.entries'), share: 12 },
];

function signingCells({ name, standing, hasAccount, signedAt, entries, minutes }: Signing, number: number, { say, locale, zone }: LogKit & { readonly zone: string }): string[] {
  const how = say(hasAccount ? 'with.account' : 'with.link');
  return [String(number), name, say(`as.${standing}`), how, longInstant(signedAt, zone, locale), say('entries-of', { count: entries, minutes: formatMinutes(minutes) })];
}
