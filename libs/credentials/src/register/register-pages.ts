import { Injectable } from '@nestjs/common';
import { longDay } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { html, publicPage, Translator } from '@waymark/platform';
import type { Html, Say } from '@waymark/platform';
import { formatMoment, statusIcon } from '../verification/verify-parts';
import type { RegisterAnswer, RegisterBoard } from './register-lookup.service';
import type { RegisterEntry } from './register.rules';

function looks(isValid: boolean, hasConditions: boolean) {
  if (hasConditions) return ['conditional', 'conditional'] as const;
  return isValid ? (['active', 'valid'] as const) : (['expired', 'notValid'] as const);
}

/** The look-up without a code, as a page without script. What was typed is never printed. */
@Injectable()
export class RegisterPages {
  constructor(private readonly translator: Translator) {}

  form(locale: Locale, boards: readonly RegisterBoard[]): string {
    const say = this.sayer(locale);
    const forms = boards.length === 0 ? html`<p class="answer unknown">${say('none')}</p>` : html`${this.byNumber(locale)}${this.byName(locale, boards)}`;
    return this.page(locale, say('title'), html`<h1>${say('title')}</h1><p>${say('lead')}</p>${forms}<p><a href="/verify?lang=${locale}">${say('withCode')}</a></p><p class="soft">${say('privacy')}</p>`);
  }

  answer(locale: Locale, answer: RegisterAnswer): string {
    const say = this.sayer(locale);
    const checked = html`<p class="soft">${say('checked', { at: formatMoment(answer.checkedAt, answer.timeZone, locale) })}</p>`;
    const told = answer.status === 'found' ? answer.entries.map((entry) => this.entry(locale, entry)) : this.nothing(answer.status, say);
    const name = answer.isNameConfirmed ? html`<p>${say('nameFits')}</p>` : null;
    const more = answer.status === 'found' ? html`<p>${say('more')}</p>` : null;
    return this.page(locale, say('title'), html`${told}${name}${more}${checked}<p class="screen"><a href="/verify/register?lang=${locale}">${say('again')}</a></p>`);
  }

  private nothing(status: 'not-found' | 'unchecked', say: Say): Html {
    const icon = status === 'unchecked' ? 'unchecked' : 'unknown';
    return html`<section class="answer ${icon}"><p class="state">${statusIcon(icon)}${say(`${status}.state`)}</p><h1>${say(`${status}.sentence`)}</h1><p>${say(`${status}.next`)}</p></section>`;
  }

  private entry(locale: Locale, { isValid, hasConditions, title, boardName, issuedOn, validUntil }: RegisterEntry): Html {
    const say = this.sayer(locale);
    const [tone, word] = looks(isValid, hasConditions);
    const row = (term: string, value: string) => html`<dt>${say(term)}</dt><dd>${value}</dd>`;
    const facts = [row('label.title', title), row('label.board', boardName), row('label.issuedOn', longDay(issuedOn, locale)), row('label.validUntil', longDay(validUntil, locale))];
    return html`<section class="answer ${tone}"><p class="state">${statusIcon(tone)}${say(`${word}.state`)}</p><h1>${say(`${word}.sentence`)}</h1><dl>${facts}</dl></section>`;
  }

  private byNumber(locale: Locale): Html {
    const say = this.sayer(locale);
    return this.asking(locale, html`<h2>${say('byNumber')}</h2><label for="number">${say('number')}</label><p class="soft" id="numberHint">${say('numberHint')}</p><input id="number" name="number" autocomplete="off" spellcheck="false" aria-describedby="numberHint" required maxlength="60"><label for="name">${say('nameToo')}</label><p class="soft" id="nameHint">${say('nameHint')}</p><input id="name" name="name" autocomplete="off" spellcheck="false" aria-describedby="nameHint" maxlength="200"><button>${say('ask')}</button>`);
  }

  private byName(locale: Locale, boards: readonly RegisterBoard[]): Html {
    const say = this.sayer(locale);
    const options = boards.map(({ id, name }) => html`<option value="${id}">${name}</option>`);
    return this.asking(locale, html`<h2>${say('byName')}</h2><label for="whole">${say('name')}</label><p class="soft" id="wholeHint">${say('wholeHint')}</p><input id="whole" name="name" autocomplete="off" spellcheck="false" aria-describedby="wholeHint" required maxlength="200"><label for="board">${say('board')}</label><select id="board" name="boardId">${options}</select><button>${say('ask')}</button>`);
  }

  /** Posted, so that neither a name nor a number stands in an address. */
  private asking(locale: Locale, fields: Html): Html {
    return html`<form action="/verify/register?lang=${locale}" method="post" enctype="multipart/form-data">${fields}</form>`;
  }

  private page(locale: Locale, title: string, body: Html): string {
    const verify = (key: string) => this.translator.text(locale, `verify:${key}`);
    return publicPage({ locale, title, body, home: '/verify', otherLanguage: verify('otherLanguage'), footer: verify('footer') });
  }

  private sayer(locale: Locale): Say {
    return (key, params) => this.translator.text(locale, `register:${key}`, params);
  }
}
