import { Injectable } from '@nestjs/common';
import { localDateAt, longDay } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { html, publicPage, Translator } from '@waymark/platform';
import type { Html, Say } from '@waymark/platform';
import { Issuer } from '../credential/issuer';
import { formatCode } from '../document';
import type { DocumentCheck } from './verification.service';
import type { Verification, VerifiedCredential } from './verification.rules';
import { linesByPart, mostBytes, partOf } from './page-parts.rules';
import type { Part } from './page-parts.rules';
import { factRow, logEntry, provedOf, sentenceOf, statusIcon, stepsOf } from './verify-parts';

interface Problem {
  readonly code: string;
  readonly minutes: number;
}
const deviceWords = [
  ...['hint', 'good', 'bad', 'lost', 'unable', 'note', 'seal.good', 'seal.bad', 'issuer.good', 'issuer.bad', 'key.good', 'key.bad', 'stamp.good', 'stamp.bad', 'authority.bad', 'root.bad'],
  ...['time.good', 'time.bad', 'time.absent', 'archive.good', 'archive.bad', 'log.good', 'log.bad', 'log.absent'],
  ...['badge.good', 'badge.bad', 'badge.none', 'badge.twice', 'badge.key', 'badge.signature', 'match.good', 'match.alone', 'match.other', 'match.holder', 'match.title', 'match.board', 'match.ends', 'match.differs'],
];
const worded = new Set(['DOCUMENT_NOT_PDF', 'RATE_LIMITED', 'TOO_LARGE']);

/** What stands above the lines of an answer, and where the rest of them is. */
interface Told {
  readonly title: string;
  readonly above: Html;
  readonly credential: VerifiedCredential;
  readonly part: number;
}

/** The lines of a part: those of its life from the newest, then those of what was proved. */
interface Lines {
  readonly steps: readonly Html[];
  readonly proved: readonly Html[];
  readonly more: Html | null;
}

const weigh = (text: string): number => Buffer.byteLength(text);

/** The public answer: one sentence, an icon, what stands behind it. Server-rendered, without script or third party. */
@Injectable()
export class VerifyPages {
  constructor(
    private readonly translator: Translator,
    private readonly issuer: Issuer,
  ) {}

  form(locale: Locale, problem: Problem | null = null): string {
    const say = this.sayer(locale);
    const refused = problem ? html`<p class="answer unchecked" role="alert">${say(`problem.${worded.has(problem.code) ? problem.code : 'other'}`, { minutes: problem.minutes })}</p>` : null;
    const body = html`<h1>${say('form.title')}</h1><p>${say('form.lead')}</p>${refused}${this.codeForm(locale)}${this.fileForm(locale, this.deviceWords(locale))}<p><a href="/verify/register?lang=${locale}">${say('form.register')}</a></p><p class="soft">${say('form.privacy')}</p>`;
    return publicPage({ ...this.frame(locale, say('form.title')), body, module: '/verify/check/browser.mjs' });
  }

  answer(locale: Locale, result: Verification, part = 1): string {
    const say = this.sayer(locale);
    const { credential } = result;
    const title = say(`status.${result.status}`);
    const above = sentenceOf(result, locale, say);
    return credential ? this.told(locale, { title, above, credential, part }) : this.page(locale, title, html`${above}${this.codeForm(locale)}`);
  }

  document(locale: Locale, { verification: result, reasons, archivedAt }: DocumentCheck): string {
    const say = this.sayer(locale);
    if (reasons.every((reason) => reason === 'DOCUMENT_UNCHECKED') && result.credential === null) return this.answer(locale, result);
    if (reasons.length > 0 || result.credential === null) return this.refusedDocument(locale, result, reasons);
    // An original of a revoked certificate is no good news: the standing comes first, and the file is not green.
    const verdict = html`<section class="answer file"><p class="state">${statusIcon('active')}${say('heading.document')}</p><h2>${say('document.unaltered')}</h2><p>${say(archivedAt ? 'document.archival' : 'document.whole', { on: archivedAt ? longDay(localDateAt(archivedAt, result.credential.timeZone), locale) : '' })}</p></section>`;
    return this.told(locale, { title: say('document.unaltered'), above: html`${sentenceOf(result, locale, say)}${verdict}`, credential: result.credential, part: 1 });
  }

  private refusedDocument(locale: Locale, result: Verification, reasons: readonly string[]): string {
    const say = this.sayer(locale);
    // The file is the stored one, and says nothing false: it only proves nothing by itself any more.
    if (result.credential && reasons.every((reason) => reason === 'SEAL_KEY_COMPROMISED')) {
      const lost = html`<section class="answer unchecked"><p class="state">${statusIcon('unchecked')}${say('heading.document')}</p><h2>${say('document.keyLost')}</h2><p>${say('document.keyLostNext')}</p></section>`;
      return this.told(locale, { title: say('document.keyLost'), above: html`${sentenceOf(result, locale, say)}${lost}`, credential: result.credential, part: 1 });
    }
    const why = say(reasons.includes('DOCUMENT_NOT_STORED') ? 'document.notStored' : 'document.altered');
    const verdict = html`<section class="answer revoked"><p class="state">${statusIcon('revoked')}${say('heading.document')}</p><h1>${say('document.refused')}</h1><p>${why}</p></section>`;
    return this.page(locale, say('document.refused'), html`${verdict}${this.codeForm(locale)}`);
  }

  /** On one page where it fits, else in parts: what decides stands on each of them, and the newest steps on the first. */
  private told(locale: Locale, told: Told): string {
    const [steps, proved] = [stepsOf(told.credential, locale, this.sayer(locale)), provedOf(told.credential)];
    const whole = this.drawn(locale, { ...told, part: 1 }, { steps, proved, more: null });
    if (weigh(whole) <= mostBytes) return whole;
    const room = (part: number) => mostBytes - weigh(this.drawn(locale, { ...told, part }, { steps: [html``], proved: [html``], more: this.partWords(locale, told, { number: 88, of: 99, from: 0, to: 0 }) }));
    const lines = [...steps.toReversed(), ...proved];
    const part = partOf(linesByPart(lines.map(({ text }) => weigh(text)), { first: room(1), further: room(2) }), told.part);
    const shown = { steps: lines.slice(part.from, Math.min(part.to, steps.length)).toReversed(), proved: lines.slice(Math.max(part.from, steps.length), part.to) };
    return this.drawn(locale, { ...told, part: part.number }, { ...shown, more: this.partWords(locale, told, part) });
  }

  private drawn(locale: Locale, { title, above, credential, part }: Told, lines: Lines): string {
    const details = part === 1 ? this.details(locale, credential, lines) : this.lists(locale, credential, lines);
    return this.page(locale, title, html`${above}${details}`);
  }

  /** That there is more, and where: also on paper. */
  private partWords(locale: Locale, { credential: { code } }: Told, { number, of }: Part): Html {
    const say = this.sayer(locale);
    const to = (part: number, words: string) => html` <a href="/v/${code}?lang=${locale}&amp;part=${part}">${words}</a>`;
    return html`<p>${say('part', { number, of })}${number > 1 ? to(1, say('part.first')) : null}${number < of ? to(number + 1, say('part.next', { number: number + 1 })) : null}</p>`;
  }

  private lists(locale: Locale, { isDetailOpen }: VerifiedCredential, { steps, proved, more }: Lines): Html {
    const say = this.sayer(locale);
    const closed = isDetailOpen ? null : html`<h2>${say('heading.proved')}</h2><p>${say('proved.closed')}</p>`;
    const what = proved.length === 0 ? closed : html`<h2>${say('heading.proved')}</h2><dl>${proved}</dl>`;
    const life = steps.length === 0 ? null : html`<h2>${say('heading.life')}</h2><ol>${steps}</ol>`;
    return html`${what}${life}${more}`;
  }

  private details(locale: Locale, credential: VerifiedCredential, lines: Lines): Html {
    const say = this.sayer(locale);
    const row = factRow;
    const facts = [
      row(say('label.number'), credential.number),
      row(say('label.code'), formatCode(credential.code)),
      row(say('label.board'), credential.boardName),
      row(say('label.issuedOn'), longDay(credential.issuedOn, locale)),
      row(say('label.validUntil'), longDay(credential.validUntil, locale)),
      row(say('label.scheme'), say('label.schemeVersion', { scheme: credential.schemeName, version: credential.schemeVersion })),
    ];
    const checks = say(credential.sha256 ? 'document.sealed' : 'document.pending');
    return html`<h2>${say('heading.certificate')}</h2><dl>${facts}</dl>${this.lists(locale, credential, lines)}${logEntry(credential, locale, say)}${this.again(locale, credential)}${this.tellMe(locale, credential)}${this.complain(locale, credential)}${this.receiptForm(locale, credential)}<section class="screen"><h2>${say('heading.document')}</h2><p>${checks}</p>${this.fileForm(locale)}</section>`;
  }

  /** Only on paper: where to look on the day the answer is needed again. */
  private again(locale: Locale, { code }: VerifiedCredential): Html {
    return html`<p class="print">${this.sayer(locale)('again', { address: this.issuer.verifyUrl(code).replace(/^https?:\/\//, '') })}</p>`;
  }

  /** Only the staff of a program can be told; whoever cannot is told that, and what is left to them. Without script. */
  private tellMe(locale: Locale, { code }: VerifiedCredential): Html {
    const say = this.sayer(locale);
    return html`<details class="screen"><summary>${say('tellMe')}</summary><p>${say('tellMe.staff')} <a href="/roster?code=${code}">${say('tellMe.add')}</a></p><p>${say('tellMe.others')}</p></details>`;
  }

  private receiptForm(locale: Locale, { code }: VerifiedCredential): Html {
    const say = this.sayer(locale);
    return html`<section class="screen"><h2>${say('heading.receipt')}</h2><form action="/verify/receipts/${code}?lang=${locale}" method="post"><p>${say('receipt.lead')}</p><button>${say('receipt.make')}</button></form></section>`;
  }

  /** To the form of anybody; it says again what stands here already, and no code. */
  private complain(locale: Locale, { number, boardName }: VerifiedCredential): Html {
    const query = new URLSearchParams({ certificate: number, board: boardName }).toString();
    return html`<p class="screen"><a href="/complain?${query}">${this.sayer(locale)('complain')}</a></p>`;
  }

  private codeForm(locale: Locale): Html {
    const say = this.sayer(locale);
    return html`<form action="/verify" method="get"><input type="hidden" name="lang" value="${locale}"><label for="code">${say('form.code')}</label><p class="soft" id="hint">${say('form.codeHint')}</p><input id="code" name="code" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="hint" required maxlength="60"><button>${say('form.check')}</button></form>`;
  }

  /** What the module says that checks a file before it is sent. */
  private deviceWords(locale: Locale): Html {
    const say = this.sayer(locale);
    return html` data-device="${JSON.stringify(Object.fromEntries(deviceWords.map((word) => [word, say(`device.${word}`)])))}"`;
  }

  private fileForm(locale: Locale, attributes: Html | null = null): Html {
    const say = this.sayer(locale);
    return html`<form${attributes} action="/verify?lang=${locale}" method="post" enctype="multipart/form-data"><label for="file">${say('form.file')}</label><p class="soft" id="fileHint">${say('form.fileHint')}</p><input id="file" name="file" type="file" accept="application/pdf" aria-describedby="fileHint" required><button>${say('form.checkFile')}</button></form>`;
  }

  private page(locale: Locale, title: string, body: Html): string {
    return publicPage({ ...this.frame(locale, title), body });
  }

  private frame(locale: Locale, title: string) {
    const say = this.sayer(locale);
    return { locale, title, home: '/verify', otherLanguage: say('otherLanguage'), footer: say('footer') };
  }

  private sayer(locale: Locale): Say {
    return (key, params) => this.translator.text(locale, `verify:${key}`, params);
  }
}
