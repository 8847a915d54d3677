import { Injectable } from '@nestjs/common';
import type { Locale } from '@waymark/kernel';
import { html, publicPage, Translator } from '@waymark/platform';
import type { AppConfig, Html, PublicPage, Say } from '@waymark/platform';
import { formatCode } from '../document';
import { formatMoment, sentenceOf, statusIcon } from '../verification/verify-parts';
import type { Disclosed } from './disclosure.service';
import { SharePurpose } from './share.rules';

/** The key stands behind the `#`: a browser sends it to nobody, and no log has it (decision 39). */
export const shareAddress = ({ publicUrl }: Pick<AppConfig, 'publicUrl'>, key: string): string => `${publicUrl}/verify/share#${formatCode(key)}`;

/** Moves the key from the address to the field. Without it, people paste the link. */
export const keyModule = `const field = document.getElementById('key');
const key = decodeURIComponent(location.hash.slice(1));
if (field && key) {
  field.value = key;
  for (const link of document.querySelectorAll('a[hreflang]')) link.hash = key;
  history.replaceState(null, '', location.pathname + location.search);
}
`;

/** The page behind a link: first a door, so that nothing that only fetches the address uses up a view; then what the holder chose. */
@Injectable()
export class SharePages {
  constructor(private readonly translator: Translator) {}

  /** The words against passing it on, with the purpose. */
  notice(locale: Locale): string {
    return this.sayer(locale)('notice');
  }

  door(locale: Locale): string {
    const say = this.sayer(locale);
    const body = html`<h1>${say('title')}</h1><p>${say('lead')}</p>${this.form(locale)}<p class="soft">${say('seen')}</p>`;
    return this.page(locale, body, { module: '/verify/share/key.mjs' });
  }

  shown(locale: Locale, { consent, check, lines, rules }: Disclosed): string {
    const say = this.sayer(locale);
    const row = (term: string, value: string) => html`<dt>${term}</dt><dd>${value}</dd>`;
    const zone = check.credential?.timeZone ?? 'UTC';
    const purpose = consent.purpose === SharePurpose.OTHER ? '' : say(`purpose.${consent.purpose}`);
    const terms = [row(say('for'), consent.recipient), row(say('purpose'), [purpose, consent.purposeWords].filter(Boolean).join('. ')), row(say('until'), formatMoment(consent.endsAt, zone, locale))];
    const shown = [...lines.map(({ label, value }) => row(label, value)), ...(rules ? [row(say('rules'), say('rulesVersion', { ...rules }))] : [])];
    const facts = row(say('board'), check.credential?.boardName ?? '');
    const body = html`${this.answer(locale, check)}<dl>${facts}</dl><h2>${say('shown')}</h2><dl>${shown}</dl><h2>${say('terms')}</h2><dl>${terms}</dl><section class="answer file"><h2>${say('heading.notice')}</h2><p>${say('notice')}</p></section><p class="soft">${say('logged')}</p>`;
    return this.page(locale, body);
  }

  nothing(locale: Locale): string {
    const say = this.sayer(locale);
    const body = html`<section class="answer unknown"><p class="state">${statusIcon('unknown')}${say('nothing.state')}</p><h1>${say('nothing.sentence')}</h1><p>${say('nothing.next')}</p></section>${this.form(locale)}`;
    return this.page(locale, body);
  }

  private answer(locale: Locale, check: Disclosed['check']): Html {
    return sentenceOf(check, locale, (key, params) => this.translator.text(locale, `verify:${key}`, params));
  }

  /** Posted, so that the key stands in no address. */
  private form(locale: Locale): Html {
    const say = this.sayer(locale);
    return html`<form action="/verify/share?lang=${locale}" method="post" enctype="multipart/form-data"><label for="key">${say('key')}</label><p class="soft" id="keyHint">${say('keyHint')}</p><input id="key" name="key" autocomplete="off" autocapitalize="characters" spellcheck="false" aria-describedby="keyHint" required maxlength="500"><button>${say('open')}</button></form>`;
  }

  private page(locale: Locale, body: Html, extra: Partial<PublicPage> = {}): string {
    const title = this.sayer(locale)('title');
    const verify = (key: string) => this.translator.text(locale, `verify:${key}`);
    return publicPage({ locale, title, body, home: '/verify', otherLanguage: verify('otherLanguage'), footer: verify('footer'), ...extra });
  }

  private sayer(locale: Locale): Say {
    return (key, params) => this.translator.text(locale, `share:${key}`, params);
  }
}
