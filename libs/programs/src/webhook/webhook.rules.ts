import { must } from '@waymark/kernel';
import type { WatchNotice } from '../watch/watch-notice.entity';

export const webhookErrorCodes = ['WEBHOOK_URL_UNFIT', 'WEBHOOK_ENDED', 'WEBHOOK_TOO_MANY', 'WEBHOOK_DELIVERY_OPEN', 'WEBHOOK_TYPE_UNKNOWN', 'IDEMPOTENCY_KEY_REUSED'] as const;

export const mostWebhooks = 5;
const longestUrl = 500;

const minute = 60_000;
const hour = 60 * minute;
// Standard Webhooks, "Retry schedule": ten attempts over about three days.
const pauses = [5_000, 5 * minute, 30 * minute, 2 * hour, 5 * hour, 10 * hour, 14 * hour, 20 * hour, 24 * hour] as const;

/** When to try again after so many attempts; null once it is enough. */
export function nextAttempt(attempts: number, at: Date): Date | null {
  const pause = pauses[attempts - 1];
  return pause === undefined ? null : new Date(at.getTime() + pause);
}

/** An address that a webhook may have; where it leads is looked at before each delivery. */
export function checkUrl(typed: string, { allowsPrivate }: { readonly allowsPrivate: boolean }): string {
  const url = URL.canParse(typed.trim()) ? new URL(typed.trim()) : null;
  const protocols = allowsPrivate ? ['https:', 'http:'] : ['https:'];
  must(url !== null && protocols.includes(url.protocol) && url.username === '' && url.password === '' && url.href.length <= longestUrl, 'WEBHOOK_URL_UNFIT', { most: longestUrl });
  url.hash = '';
  return url.href;
}

type Told = Pick<WatchNotice, 'kind' | 'eventKind'>;

/** The word of an event. */
export function eventType({ kind, eventKind }: Told): string {
  if (eventKind !== null) return `certificate.${eventKind.toLowerCase()}`;
  return kind === 'ENDED' ? 'certificate.expired' : `certificate.${kind.toLowerCase()}`;
}
