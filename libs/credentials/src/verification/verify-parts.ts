import { localDateAt, longDay } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import { html, Html } from '@waymark/platform';
import type { Params, Say } from '@waymark/platform';
import type { Standing } from '../credential/credential-status.rules';
import { sentenceKey, wasRenewed } from './verification.rules';
import type { Verification, VerificationStatus, VerifiedCredential } from './verification.rules';

const tags: Readonly<Record<Locale, string>> = { en: 'en-US', es: 'es-US' };

// Making a formatter costs a hundred times what using it does.
const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(locale: Locale, timeZone: string): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone}`;
  const made = clocks.get(key) ?? new Intl.DateTimeFormat(tags[locale], { year: 'numeric', month: 'long', day: 'numeric', hour: 'numeric', minute: '2-digit', timeZone, timeZoneName: 'short' });
  clocks.set(key, made);
  return made;
}

export const formatMoment = (at: Date, timeZone: string, locale: Locale): string => clock(locale, timeZone).format(at);

// Shapes differ as well as colours: a tick, a tick with a mark, a bar, a cross, a clock, an arrow, a question, a broken circle.
const strokes: Readonly<Record<VerificationStatus, string>> = {
  active: 'M7 12.5l3.5 3.5L17 8.5',
  conditional: 'M6 12.5l3 3 4.500-6M17 8v5M17 16v.2',
  expired: 'M12 6.5V12l3.5 2.5',
  suspended: 'M9 8v8M15 8v8',
  revoked: 'M8 8l8 8M16 8l-8 8',
  superseded: 'M7 12h10M13 8l4 4-4 4',
  unknown: 'M9.5 9.5a2.5 2.5 0 1 1 3.3 2.4c-.5.2-.8.6-.8 1.1v.6M12 16.8v.2',
  unchecked: 'M12 7v6M12 16.8v.2',
};

export function statusIcon(status: VerificationStatus): Html {
  return html`<svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true"><circle cx="12" cy="12" r="10"${new Html(status === 'unchecked' ? ' stroke-dasharray="4 3"' : '')}/><path d="${strokes[status]}"/></svg>`;
}

/** The certificate's life, step by step, oldest first: nothing is left out once it was public. */
export function stepsOf(credential: VerifiedCredential, locale: Locale, say: Say): Html[] {
  return credential.events.map((event) => {
    const reason = event.publicReason ? ` ${event.publicReason}` : '';
    return html`<li><strong>${longDay(event.effectiveOn, locale)}</strong> ${say(`event.${event.kind}`)}${reason}</li>`;
  });
}

/** What was proved, line by line, where its holder opened it. */
export const provedOf = ({ isDetailOpen, evidence }: VerifiedCredential): Html[] => (isDetailOpen ? evidence.map(({ label, value }) => factRow(label, value)) : []);

export const factRow = (term: string, value: string): Html => html`<dt>${term}</dt><dd>${value}</dd>`;

/** Where it stands in the log. Only what a witness has signed is called confirmed. */
export function logEntry({ code, log, timeZone, holderName }: VerifiedCredential, locale: Locale, say: Say): Html | null {
  if (!log) return null;
  const on = (instant: string): string => formatMoment(new Date(instant), timeZone, locale);
  // The proof opens the entry, and the entry says the name.
  const proof = holderName === null ? null : html`<p class="screen"><a href="/log/proof?code=${code}" download>${say('log.proof')}</a></p>`;
  const seen = log.witness && log.witnessedAt ? say('log.confirmed', { witness: log.witness, at: on(log.witnessedAt) }) : say('log.unconfirmed');
  const renamed = log.renamedAt ? html`<p>${say('log.renamed', { on: longDay(localDateAt(new Date(log.renamedAt), timeZone), locale) })}</p>` : null;
  return html`<h2>${say('heading.log')}</h2><p>${say('log.entry', { index: log.index + 1, size: log.size, at: on(log.enteredAt) })} ${seen}</p>${renamed}<p class="soft">${say('log.what')}</p>${proof}`;
}

/** What the one sentence needs to be filled. */
export function wordsOf({ credential, standing }: Verification, locale: Locale): Params {
  if (!credential || !standing) return {};
  return { name: credential.holderName ?? '', title: credential.title, until: longDay(credential.validUntil, locale), since: longDay(standing.since, locale) };
}

export function conditionsSince({ since, until }: NonNullable<Standing['conditions']>, locale: Locale, say: Say): string {
  if (until === null) return say('conditions', { since: longDay(since, locale) });
  return say('conditionsUntil', { since: longDay(since, locale), until: longDay(until, locale) });
}

/** What the board says in public: the reason of the last change, and conditions that are in force. */
export function remarks(standing: Standing, locale: Locale, say: Say): Html {
  const reason = standing.publicReason ? html`<p>${say('reason', { reason: standing.publicReason })}</p>` : null;
  const conditions = standing.conditions;
  const set = conditions ? html`<p><strong>${conditionsSince(conditions, locale, say)}</strong> ${conditions.text}</p>` : null;
  return html`${reason}${set}`;
}

/** The legal last day is in the sentence; until when it can be renewed late is told beside it, and never as if it counted. */
export function lateWords({ validUntil, lateUntil }: Pick<VerifiedCredential, 'validUntil' | 'lateUntil'>, locale: Locale, say: Say): string | null {
  return lateUntil ? say('late', { until: longDay(validUntil, locale), late: longDay(lateUntil, locale) }) : null;
}

function lateLine(credential: VerifiedCredential | null, locale: Locale, say: Say): Html | null {
  const words = credential && lateWords(credential, locale, say);
  return words === null ? null : html`<p>${words}</p>`;
}

const unnamed = ({ credential }: Verification, say: Say): Html | null => (credential?.holderName === null ? html`<p>${say('unnamed.note')}</p>` : null);

/** The answer: its state, one sentence, what the board says, what to do, and when it was checked. */
export function sentenceOf(result: Verification, locale: Locale, say: Say): Html {
  const { status, standing, credential } = result;
  const word = credential && wasRenewed(credential) ? 'renewed' : status;
  const checked = say('checked', { at: formatMoment(result.checkedAt, credential?.timeZone ?? 'UTC', locale) });
  return html`<section class="answer ${status}"><p class="state">${statusIcon(status)}${say(`status.${word}`)}</p><h1>${say(sentenceKey(word, credential?.holderName), wordsOf(result, locale))}</h1>${standing ? remarks(standing, locale, say) : null}${lateLine(credential, locale, say)}${unnamed(result, say)}<p>${say(`next.${word}`)}</p><p class="soft">${checked}</p></section>`;
}
