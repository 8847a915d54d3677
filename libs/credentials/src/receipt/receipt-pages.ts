import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@waymark/kernel';
import { APP_CONFIG, html, openPdfFonts, publicPage, Translator } from '@waymark/platform';
import type { AppConfig, Html } from '@waymark/platform';
import { formatCode } from '../document';
import { drawVerificationReceipt } from './draw-verification-receipt';
import { boardWords, factRows, foot, moment, sentence } from './receipt-words';
import type { ReceiptTexts } from './receipt-words';
import { countsOf } from './receipt.rules';
import type { ReceiptLine } from './receipt.rules';
import type { ShownReceipt } from './receipt.service';
import type { VerificationReceipt } from './verification-receipt.entity';

/** Where a receipt is looked up. */
export const receiptPath = (code: string): string => `/verify/r/${formatCode(code)}`;

/** A receipt, as a page for everybody who has its code and as a file. It is about a moment that is over, so nothing in it is green. */
@Injectable()
export class ReceiptPages {
  constructor(
    private readonly translator: Translator,
    @Inject(APP_CONFIG) private readonly config: AppConfig,
  ) {}

  pdf(locale: Locale, receipt: VerificationReceipt): Promise<Uint8Array> {
    return drawVerificationReceipt(receipt, this.texts(locale, receipt.code), openPdfFonts());
  }

  shown(locale: Locale, receipt: ShownReceipt): string {
    const texts = this.texts(locale, receipt.code);
    const { say } = texts;
    const body = receipt.madeFor === null ? receipt.lines.map((line) => this.one(receipt, line, texts)) : this.list(receipt, receipt.madeFor, texts);
    const file = html`<p class="screen"><a class="button" href="${receiptPath(receipt.code)}.pdf?lang=${locale}">${say('download')}</a></p>`;
    return this.page(locale, say('genuine'), html`<section class="answer file"><h1>${say('genuine')}</h1><p>${say('code', { code: formatCode(receipt.code) })}</p><p>${say('then')}</p>${file}</section>${body}${this.nameForm(receipt, texts)}<p class="soft">${foot(receipt, texts)}</p>`);
  }

  /** What a sheet says, held against what was kept. */
  compared(locale: Locale, code: string, isSame: boolean): string {
    const { say } = this.texts(locale, code);
    const words = say(isSame ? 'name.same' : 'name.other');
    return this.page(locale, words, html`<section class="answer file"><h1>${words}</h1><p><a href="${receiptPath(code)}?lang=${locale}">${say('name.back')}</a></p></section>`);
  }

  private nameForm({ code, isNameHidden }: ShownReceipt, { say, locale }: ReceiptTexts): Html | null {
    if (!isNameHidden) return null;
    return html`<section class="screen"><h2>${say('name.title')}</h2><p>${say('name.why')}</p><form action="${receiptPath(code)}/name?lang=${locale}" method="post"><label for="name">${say('name.label')}</label><input id="name" name="name" autocomplete="off" required maxlength="200"><button>${say('name.compare')}</button></form></section>`;
  }

  missing(locale: Locale): string {
    const { say } = this.texts(locale, '');
    return this.page(locale, say('missing'), html`<section class="answer unknown"><h1>${say('missing')}</h1><p>${say('missing.next')}</p></section>`);
  }

  private one(receipt: VerificationReceipt, line: ReceiptLine, texts: ReceiptTexts): Html {
    const { say, verify } = texts;
    const words = [sentence(line, texts), ...boardWords(line, texts)].map((text) => html`<p>${text}</p>`);
    const facts = factRows(line, texts).map(([term, value]) => html`<dt>${term}</dt><dd>${value}</dd>`);
    return html`<h2>${say('said', { at: moment(receipt, texts) })}</h2><p><strong>${verify(`status.${line.status}`)}</strong></p>${words}<h2>${say('shown')}</h2><dl>${facts}</dl>`;
  }

  private list(receipt: VerificationReceipt, organisation: string, texts: ReceiptTexts): Html {
    const { say, verify } = texts;
    const counts = countsOf(receipt.lines).map(({ status, count }) => html`<dt>${verify(`status.${status}`)}</dt><dd>${count}</dd>`);
    const rows = receipt.lines.map((line) => {
      const words = [line.certificate?.number, verify(`status.${line.status}`), line.label, ...boardWords(line, texts)].filter(Boolean).join('. ');
      return html`<li><strong>${line.certificate ? (line.certificate.holderName ?? say('former')) : say('unnamed')}</strong> ${words}</li>`;
    });
    return html`<h2>${say('list', { organisation, count: receipt.lines.length, at: moment(receipt, texts) })}</h2><dl>${counts}</dl><h2>${say('rows')}</h2><ol>${rows}</ol>`;
  }

  private page(locale: Locale, title: string, body: Html): string {
    const verify = (key: string) => this.translator.text(locale, `verify:${key}`);
    return publicPage({ locale, title, body, home: '/verify', otherLanguage: verify('otherLanguage'), footer: verify('footer') });
  }

  private texts(locale: Locale, code: string): ReceiptTexts {
    return {
      locale,
      say: (key, params) => this.translator.text(locale, `checkreceipt:${key}`, params),
      verify: (key, params) => this.translator.text(locale, `verify:${key}`, params),
      address: `${this.config.publicUrl}${receiptPath(code)}`,
    };
  }
}
