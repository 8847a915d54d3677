import type { Locale } from '@waymark/kernel';
import { longDay } from '@waymark/kernel';
import type { Translator } from '@waymark/platform';
import type { WatchNotice } from './watch-notice.entity';

export type Told = Pick<WatchNotice, 'kind' | 'eventKind' | 'effectiveOn'> & { readonly number: string; readonly isErased?: boolean };

const mostLines = 50;

/** SQL, beside `credential`: whether it is the end that its holder wished, which is no measure of a board. */
export const endedByHolder = (notice: string): string => `${notice}.event_kind = 'REVOKED' and exists (select from credentials.erasure e where e.credential_id = credential.id) as "isErased"`;

/** One line of a mail: a number and a dated fact, no name and no reason. A kind of change that has no words yet is told as a change. */
function line(translator: Translator, locale: Locale, { kind, eventKind, effectiveOn, number, isErased }: Told): string {
  const name = isErased ? 'watch-what.ERASED' : `watch-what.${eventKind ?? kind}`;
  return translator.text(locale, translator.has(locale, 'mail', name) ? `mail:${name}` : 'mail:watch-what.CHANGED', { number, day: longDay(effectiveOn, locale) });
}

/** What was noticed, a line each; what is more stands on the page that the mail leads to. */
export function lines(translator: Translator, locale: Locale, told: readonly Told[]): string {
  const first = told.slice(0, mostLines).map((each) => line(translator, locale, each));
  const more = told.length > mostLines ? [translator.text(locale, 'mail:watch-what.more', { count: told.length - mostLines })] : [];
  return [...first, ...more].join('\n');
}
