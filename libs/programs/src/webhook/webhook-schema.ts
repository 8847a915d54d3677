import { CredentialEventKind } from '@waymark/credentials';
import { localDateAt, must } from '@waymark/kernel';
import { WatchNoticeKind } from '../watch/watch.rules';
import { eventType } from './webhook.rules';

const told = Object.values(CredentialEventKind).filter((kind) => kind !== CredentialEventKind.ISSUED);
const ends = Object.values(WatchNoticeKind).filter((kind) => kind !== WatchNoticeKind.CHANGED);

/** Every word that a message can have, in the order in which they are documented. */
export const eventTypes: readonly string[] = [
  ...told.map((eventKind) => eventType({ kind: WatchNoticeKind.CHANGED, eventKind })),
  ...ends.map((kind) => eventType({ kind, eventKind: null })),
  'ping',
];

const text = (description: string, more: object = {}) => ({ type: 'string', description, ...more });
const closed = (properties: object, required: readonly string[]) => ({ type: 'object', properties, required, additionalProperties: false });

const aboutCertificate = closed({
  entryId: text('The entry of your roster.'),
  number: text('The number of the certificate. No name and no reason: ask for the certificate.'),
  effectiveOn: text('The day from which it counts; of an end, the last valid day.', { format: 'date' }),
}, ['entryId', 'number', 'effectiveOn']);

/** JSON Schema 2020-12 of one kind of message; null for a word that none has. */
export function eventSchema(type: string, publicUrl: string): object | null {
  if (!eventTypes.includes(type)) return null;
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    $id: `${publicUrl}/api/schemas/${type}.json`,
    title: type,
    ...closed({
      type: { const: type },
      timestamp: text('Instant of the message, UTC.', { format: 'date-time' }),
      mode: { const: 'test', description: 'Only where it is about nobody; a message about somebody has no mode.' },
      data: type === 'ping' ? closed({}, []) : aboutCertificate,
    }, ['type', 'timestamp', 'data']),
  };
}

/** A message about somebody who does not exist. */
export function pretendEvent(type: string, now: Date): { readonly data: object } {
  must(eventTypes.includes(type), 'WEBHOOK_TYPE_UNKNOWN', { types: eventTypes.join(', ') });
  return { data: type === 'ping' ? {} : { entryId: 'TESTSUSP22222222', number: 'T-2026-000003', effectiveOn: localDateAt(now, 'UTC') } };
}
