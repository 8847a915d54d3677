import { Injectable } from '@nestjs/common';
import { formatMinutes, longDay, longInstant } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { html, publicPage, Translator } from '@waymark/platform';
import type { Html, PublicPage, Say } from '@waymark/platform';
import { freshDays, inLanguage } from './profile.rules';
import type { PairOfTexts, ShownWork } from './profile.rules';
import type { PublicProfile } from './public-profile.service';

interface Telling {
  readonly locale: Locale;
  readonly say: Say;
  readonly profile: PublicProfile;
}

/** The page of a program for families. What nobody stated is "not stated", never "no". */
@Injectable()
export class ProgramPage {
  constructor(private readonly translator: Translator) {}

  shown(locale: Locale, profile: PublicProfile): string {
    const telling = { locale, profile, say: this.sayer(locale) };
    const { say } = telling;
    const head = html`<meta name="description" content="${say('description', { name: profile.name })}">`;
    const answers = [this.groups(telling), this.certified(telling), this.together(telling), this.mentoring(telling)];
    const body = html`<article itemscope itemtype="https://schema.org/MedicalOrganization"><h1 itemprop="name">${profile.name}</h1>${this.about(telling)}${answers}</article>${this.concern(telling)}${this.further(telling)}`;
    return this.page(locale, { title: profile.name, body, head });
  }

  missing(locale: Locale): string {
    const say = this.sayer(locale);
    const body = html`<section class="answer unknown"><h1>${say('missing')}</h1><p>${say('missing.next')}</p><p><a href="/families?lang=${locale}">${say('families')}</a></p></section>`;
    return this.page(locale, { title: say('missing'), body });
  }

  private about({ profile: { said }, say, locale }: Telling): Html {
    const call = said.phone === null ? null : html`<p><a class="button" href="tel:${said.phone.replace(/[^\d+]/g, '')}">${say('call')} <span itemprop="telephone">${said.phone}</span></a></p>`;
    const saidOn = html`<p class="soft">${say(said.isOld ? 'said.old' : 'said', { day: longDay(said.saidOn, locale), days: freshDays })}</p>`;
    return html`${this.own(said.about, locale)}${call}${this.reaching({ said, say, locale })}${saidOn}`;
  }

  /** What families ask first, in the program's own words. */
  private reaching({ said, say, locale }: Pick<Telling, 'say' | 'locale'> & Pick<PublicProfile, 'said'>): Html {
    const row = (name: 'languages' | 'openHours' | 'usualWait') => {
      const words = inLanguage(said[name], locale);
      return html`<dt>${say(name)}</dt><dd>${words ? html`<span lang="${words.lang}">${words.text}</span>` : say('notStated')}</dd>`;
    };
    return html`<dl>${row('languages')}${row('openHours')}${row('usualWait')}</dl>`;
  }

  /** A board hears what is said of a person it certified; of a program itself it decides nothing. */
  private concern({ say, locale, profile: { name } }: Telling): Html {
    const query = new URLSearchParams({ lang: locale, place: name }).toString();
    return html`<section><h2>${say('concern')}</h2><p>${say('concern.person')} <a href="/complain?${query}">${say('concern.tell')}</a></p><p>${say('concern.program')}</p></section>`;
  }

  private groups(telling: Telling): Html {
    const { say, profile } = telling;
    return this.answer(telling, 'groups', [this.work(telling, 'groups', profile.work.GROUPS), this.work(telling, 'planning', profile.work.PLANNING), html`<p class="soft">${say('signed', { days: freshDays })}</p>`]);
  }

  private certified(telling: Telling): Html {
    const { certified } = telling.profile;
    const key = certified === null ? 'UNCHECKED' : certified.kind;
    const count = certified?.kind === 'COUNT' ? certified.count : 0;
    return this.answer(telling, 'certified', [html`<p><strong>${telling.say(`certified.${key}`, { count })}</strong></p>`, html`<p class="soft">${telling.say('certified.how')}</p>`]);
  }

  private together(telling: Telling): Html {
    const { say, locale, profile } = telling;
    const { policy, supervisorRole } = profile.said;
    const role = inLanguage(supervisorRole, locale);
    const lead = html`<p>${role ? html`${say('together.role')} <span lang="${role.lang}">${role.text}</span>.` : say('together.no-role')}</p>`;
    const words = this.own(policy, locale) ?? html`<p>${say('together.no-policy')}</p>`;
    const says = html`<p>${say('together.says', { day: longDay(profile.said.saidOn, locale) })}</p>`;
    return this.answer(telling, 'together', [says, words, lead, this.work(telling, 'supervision', profile.work.SUPERVISION)]);
  }

  private mentoring(telling: Telling): Html {
    const { say, profile } = telling;
    const months = profile.said.offerMonths;
    const offer = months === null ? say('offer.none') : say(months === 0 ? 'offer.during' : 'offer', { months });
    return this.answer(telling, 'mentoring', [html`<p>${offer}</p>`, this.work(telling, 'mentoring', profile.work.MENTORING), this.work(telling, 'newcomers', profile.work.NEWCOMERS), this.work(telling, 'aftercare', profile.work.AFTERCARE), html`<p class="soft">${say('signed', { days: freshDays })}</p>`]);
  }

  private work({ say, locale }: Telling, name: string, work: ShownWork): Html {
    if (work.kind !== 'TOLD') return html`<p>${say(`${name}.${work.kind}`, { days: freshDays })}</p>`;
    return html`<p>${say(`${name}.TOLD`, { entries: work.entries, hours: formatMinutes(work.minutes), days: freshDays, last: longDay(work.lastOn, locale) })}</p>`;
  }

  private answer({ say, locale, profile }: Telling, name: string, parts: readonly Html[]): Html {
    return html`<section><h2>${say(`${name}.question`)}</h2>${parts}<p class="soft">${say('checked', { at: longInstant(profile.checkedAt, profile.timeZone, locale) })}</p></section>`;
  }

  /** The program's own words, marked as that, in the language that there is. */
  private own(pair: PairOfTexts, locale: Locale): Html | null {
    const words = inLanguage(pair, locale);
    return words && html`<p lang="${words.lang}" itemprop="description">${words.text}</p>`;
  }

  private further({ say, locale }: Telling): Html {
    return html`<nav><h2>${say('more')}</h2><ul><li><a href="/families?lang=${locale}">${say('families')}</a></li><li><a href="/verify?lang=${locale}">${say('verify')}</a></li></ul></nav>`;
  }

  private page(locale: Locale, parts: Pick<PublicPage, 'title' | 'body' | 'head'>): string {
    const say = this.sayer(locale);
    return publicPage({ ...parts, locale, home: '/families', otherLanguage: this.translator.text(locale, 'verify:otherLanguage'), footer: `${say('help')} ${say('footer')}` });
  }

  private sayer(locale: Locale): Say {
    return (key, params) => this.translator.text(locale, `programpage:${key}`, params);
  }
}
