import type { CredentialEventKind } from '../../graphql/generated/graphql';

/** What a reviewer records; issuing and replacing come from decisions. */
export type Act = Exclude<CredentialEventKind, 'ISSUED' | 'SUPERSEDED'>;

export const reasonLimit = 300;

export const isAct = (kind: CredentialEventKind): kind is Act => kind !== 'ISSUED' && kind !== 'SUPERSEDED';

/** The calendar day where the reader is; the board's own day is checked by the server. */
export function today(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}
