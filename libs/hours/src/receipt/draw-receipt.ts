import { formatMinutes, longDay, longInstant } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { closePdf, openPdf, palette, PdfFlow, PdfPen } from '@waymark/platform';
import type { PdfColumn, PdfFonts } from '@waymark/platform';
import type { Receipt, ReceiptLine } from './receipt.entity';

export interface ReceiptFacts extends Pick<Receipt, 'id' | 'decidedAt' | 'signerName' | 'sentence' | 'timeZone'> {
  readonly lines: readonly ReceiptLine[];
  /** When signatures of it were taken back. */
  readonly undone: ReadonlyMap<string, Date>;
}

export interface ReceiptKit {
  readonly fonts: PdfFonts;
  readonly locale: Locale;
  /** A text of the catalogue `receipt`, or the name of an activity. */
  readonly say: (key: string, params?: Record<string, string | number>) => string;
  readonly activity: (line: ReceiptLine) => string;
}

const total = (lines: readonly ReceiptLine[]): string => formatMinutes(lines.reduce((sum, { minutes }) => sum + minutes, 0));

/** The receipt as a tagged PDF: who decided what, when, in which words. The same facts give the same bytes. */
export function drawReceipt(facts: ReceiptFacts, kit: ReceiptKit): Promise<Uint8Array> {
  const { say, locale } = kit;
  const at = longInstant(facts.decidedAt, facts.timeZone, locale);
  const doc = openPdf({ lang: locale, title: say('title'), author: facts.signerName, subject: facts.id, createdAt: facts.decidedAt, layout: 'portrait' });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = new PdfFlow(new PdfPen(doc, kit.fonts), root);
  flow.text('Waymark', { size: 11, weight: 'bold', color: palette.deep, above: 0 });
  flow.text(say('title'), { tag: 'H1', size: 20, weight: 'light', color: palette.deep });
  flow.text(say('who', { name: facts.signerName, at }), { size: 11 });
  if (facts.sentence !== null) flow.text(say('sentence', { sentence: facts.sentence }), { size: 11, above: 10 });
  drawParts(flow, facts, kit);
  flow.text(say('foot', { id: facts.id }), { size: 8, color: palette.quiet, above: 16 });
  root.end();
  return closePdf(doc);
}

function drawParts(flow: PdfFlow, { lines, undone, timeZone }: ReceiptFacts, { say, locale, activity }: ReceiptKit): void {
  const undoneAt = ({ signatureId }: ReceiptLine) => undone.get(signatureId ?? '');
  const signed = lines.filter((line) => line.signatureId !== null && !undoneAt(line));
  const takenBack = lines.filter((line) => undoneAt(line) !== undefined);
  const returned = lines.filter(({ signatureId }) => signatureId === null);
  const part = (key: 'signed' | 'returned' | 'undone', chosen: readonly ReceiptLine[], last: { column: PdfColumn; cell: (line: ReceiptLine) => string }) => {
    if (chosen.length === 0) return;
    flow.text(say(key, { count: chosen.length, minutes: total(chosen) }), { tag: 'H2', size: 12, weight: 'bold', color: palette.deep, above: 18 });
    flow.table([...columns(say), last.column], chosen.map((line) => [line.trainee, longDay(line.workedOn, locale), line.startTime, formatMinutes(line.minutes), `${activity(line)}, ${line.site}`, last.cell(line)]));
  };
  part('signed', signed, { column: { head: say('print'), share: 26 }, cell: ({ contentHash }) => (contentHash ?? '').slice(0, 16) });
  part('returned', returned, { column: { head: say('reason'), share: 26 }, cell: ({ reason }) => reason ?? '' });
  part('undone', takenBack, { column: { head: say('undone-at'), share: 26 }, cell: (line) => longInstant(undoneAt(line) ?? new Date(0), timeZone, locale) });
}

const columns = (say: ReceiptKit['say']): PdfColumn[] => [
  { head: say('person'), share: 18 },
  { head: say('day'), share: 20 },
  { head: say('start'), share: 9 },
  { head: say('hours'), share: 8 },
  { head: say('work'), share: 26 },
];
