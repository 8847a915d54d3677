import { Injectable } from '@nestjs/common';
import type { Locale } from '@waymark/kernel';
import { html, publicPage, Translator } from '@waymark/platform';
import type { Html } from '@waymark/platform';
import type { ProgramLink } from './public-profile.service';

const lines = [1, 2, 3, 4, 5, 6] as const;
const facts = [1, 2, 3, 4] as const;
const questions = [1, 2, 3, 4, 5, 6, 7, 8] as const;

/** What families want to know before they call a program: six lines, four facts, and the questions to ask. */
@Injectable()
export class FamiliesPage {
  constructor(private readonly translator: Translator) {}

  shown(locale: Locale, programs: readonly ProgramLink[]): string {
    const say = (key: string) => this.translator.text(locale, `families:${key}`);
    const list = (name: string, numbers: readonly number[]): Html => html`<ul>${numbers.map((number) => html`<li>${say(`${name}.${number}`)}</li>`)}</ul>`;
    const links = programs.map(({ name, slug }) => html`<li><a href="/programs/${slug}?lang=${locale}">${name}</a></li>`);
    const found = programs.length === 0 ? null : html`<section class="screen"><h2>${say('programs')}</h2><ul>${links}</ul></section>`;
    const asked = html`<section><h2>${say('ask')}</h2><p>${say('ask.lead')}</p><ol>${questions.map((number) => html`<li>${say(`question.${number}`)}</li>`)}</ol><p class="soft">${say('ask.print')}</p></section>`;
    const checked = html`<p><a href="/verify?lang=${locale}">${say('check')}</a></p>`;
    const body = html`<h1>${say('title')}</h1><p>${say('lead')}</p><h2>${say('what')}</h2>${list('line', lines)}<h2>${say('certified')}</h2>${list('fact', facts)}${checked}${asked}${found}`;
    const head = html`<meta name="description" content="${say('description')}">`;
    const footer = `${this.translator.text(locale, 'programpage:help')} ${this.translator.text(locale, 'programpage:footer')}`;
    return publicPage({ locale, title: say('title'), body, home: '/families', head, otherLanguage: this.translator.text(locale, 'verify:otherLanguage'), footer });
  }
}
