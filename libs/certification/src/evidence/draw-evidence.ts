import { formatMinutes, longDay, longInstant } from '@waymark/kernel';
import { closePdf, openPdf, palette, PdfFlow, PdfPen } from '@waymark/platform';
import type { PdfColumn, PdfFonts } from '@waymark/platform';
import type { EvidenceContent } from './evidence-content';

export interface EvidenceKit {
  readonly fonts: PdfFonts;
  /** A text of the catalogue `evidence`, or of another one with its name before a colon. */
  readonly say: (key: string, params?: Record<string, string | number>) => string;
  /** SHA-256 (hex) of the JSON file that goes with it. */
  readonly jsonSha256: string;
}

interface Sheet extends EvidenceKit {
  readonly flow: PdfFlow;
  readonly content: EvidenceContent;
}

const column = (head: string, share: number): PdfColumn => ({ head, share });
// Somebody's lines, tabs and pictures of feeling do not belong into a table.
const plain = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\p{Co}\p{Extended_Pictographic}\u2028-\u202E\u2066-\u2069]+/gu, ' ').trim();

function part({ flow, say }: Sheet, key: string, isEmpty: boolean): boolean {
  flow.text(say(`part.${key}`), { tag: 'H2', size: 13, weight: 'bold', color: palette.deep, above: 20 });
  if (isEmpty) flow.text(say('none'), { size: 10, color: palette.quiet });
  return !isEmpty;
}

function drawTraining(sheet: Sheet): void {
  const { flow, say, content: { training, language } } = sheet;
  if (!part(sheet, 'training', training.length === 0)) return;
  flow.text(say('sum', { minutes: formatMinutes(training.reduce((sum, { minutes }) => sum + minutes, 0)) }), { size: 10 });
  const columns = [column(say('day'), 20), column(say('hours'), 9), column(say('what'), 36), column(say('provider'), 20), column(say('domain'), 20)];
  flow.table(columns, training.map(({ on, minutes, title, provider, domain }) => [longDay(on, language), formatMinutes(minutes), plain(title), plain(provider), say(`courses:domain.${domain}`)]));
}

function drawHours(sheet: Sheet): void {
  const { flow, say, content: { hours, language } } = sheet;
  if (!part(sheet, 'hours', hours.length === 0)) return;
  flow.text(say('sum', { minutes: formatMinutes(hours.reduce((sum, { minutes }) => sum + minutes, 0)) }), { size: 10 });
  const columns = [column(say('day'), 20), column(say('hours'), 9), column(say('work'), 26), column(say('signed-by'), 26), column(say('signed-on'), 20), column(say('print'), 18)];
  flow.table(columns, hours.map(({ on, minutes, activity, site, signature: { name, standing, signedAt, contentHash } }) => [
    longDay(on, language), formatMinutes(minutes), `${say(`hours:activity.${activity}`)}, ${plain(site)}`, `${plain(name)}, ${say(`standing.${standing}`)}`, longInstant(signedAt, 'UTC', language), contentHash.slice(0, 16),
  ]));
}

function drawRolePlays(sheet: Sheet): void {
  const { flow, say, content: { rolePlays, language } } = sheet;
  if (!part(sheet, 'role-plays', rolePlays.length === 0)) return;
  for (const { scenario, on, passed, total, passMark, assessor, rubric, rubricVersion, criteria, comments } of rolePlays) {
    flow.text(plain(scenario), { size: 11, weight: 'bold', above: 12 });
    flow.text(say(passed ? 'play-passed' : 'play-failed', { day: longDay(on, language), total: total ?? 0, mark: passMark }), { size: 10 });
    flow.text(say('play-by', { name: assessor ?? '–', rubric: plain(rubric), version: rubricVersion }), { size: 9, color: palette.quiet });
    flow.table([column(say('criterion'), 36), column(say('level'), 8), column(say('meaning'), 56)], criteria.map(({ title, level, meaning }) => [plain(title), String(level ?? '–'), plain(meaning ?? '')]));
    for (const { second, criterion, text } of comments) flow.text(say('comment', { at: `${Math.floor(second / 60)}:${String(second % 60).padStart(2, '0')}`, about: plain(criterion ?? say('whole')), text: plain(text) }), { size: 9 });
  }
}

function drawExams(sheet: Sheet): void {
  const { flow, say, content: { exams, language } } = sheet;
  if (!part(sheet, 'exams', exams.length === 0)) return;
  const columns = [column(say('day'), 20), column(say('what'), 32), column(say('try'), 8), column(say('score'), 9), column(say('outcome'), 14), column(say('by-domain'), 36)];
  flow.table(columns, exams.map(({ on, title, attempt, scaledScore, passed, byDomain }) => [
    longDay(on, language), plain(title), String(attempt), String(scaledScore), say(passed ? 'passed' : 'not-passed'), byDomain.map(({ domain, right, of }) => `${say(`courses:domain.${domain}`)}: ${right}/${of}`).join('; '),
  ]));
}

function drawDecisions(sheet: Sheet): void {
  const { flow, say, content: { decisions, certificates, language } } = sheet;
  if (part(sheet, 'decisions', decisions.length === 0)) {
    const columns = [column(say('day'), 20), column(say('scheme'), 28), column(say('outcome'), 14), column(say('reviewer'), 18), column(say('reasons'), 40)];
    flow.table(columns, decisions.map(({ decidedAt, scheme, board, outcome, look, reviewer, reasons }) => [longInstant(decidedAt, 'UTC', language), `${plain(scheme)}. ${plain(board)}`, `${say(`outcome.${outcome}`)} (${look})`, reviewer ?? '–', plain(reasons)]));
  }
  if (!part(sheet, 'certificates', certificates.length === 0)) return;
  const columns = [column(say('number'), 22), column(say('what'), 30), column(say('board'), 26), column(say('valid'), 34), column(say('standing'), 14)];
  flow.table(columns, certificates.map(({ number, title, board, issuedOn, validUntil, status }) => [number, plain(title), plain(board), say('from-to', { from: longDay(issuedOn, language), to: longDay(validUntil, language) }), say(`status.${status}`)]));
}

/** The pack as a tagged PDF, in the order in which a board reads. The same content gives the same bytes. */
export function drawEvidence(content: EvidenceContent, kit: EvidenceKit): Promise<Uint8Array> {
  const { say, fonts, jsonSha256 } = kit;
  const { language, person, madeAt, madeFor } = content;
  const doc = openPdf({ lang: language, title: say('title'), author: 'Waymark', subject: person, createdAt: madeAt, layout: 'portrait' });
  const root = doc.struct('Document');
  doc.addStructure(root);
  const flow = new PdfFlow(new PdfPen(doc, fonts), root);
  flow.text('Waymark', { size: 11, weight: 'bold', color: palette.deep, above: 0 });
  flow.text(say('title'), { tag: 'H1', size: 20, weight: 'light', color: palette.deep });
  flow.text(plain(person), { size: 14 });
  flow.text(say(madeFor.kind === 'BOARD' ? 'made-board' : 'made-person', { at: longInstant(madeAt, 'UTC', language), board: madeFor.kind === 'BOARD' ? plain(madeFor.board) : '' }), { size: 10 });
  flow.text(say('without'), { size: 10, color: palette.quiet });
  const sheet = { ...kit, flow, content };
  for (const draw of [drawTraining, drawHours, drawRolePlays, drawExams, drawDecisions]) draw(sheet);
  flow.text(say('foot', { sum: jsonSha256 }), { size: 8, color: palette.quiet, above: 18 });
  root.end();
  return closePdf(doc);
}
