import type { CredentialEventKind } from '../../graphql/generated/graphql';
import { dayIn } from '../../ui/format';

/** What a reviewer records; issuing and replacing come from decisions. */
export type Act = Exclude<CredentialEventKind, 'ISSUED' | 'SUPERSEDED'>;

export const reasonLimit = 300;

export const isAct = (kind: CredentialEventKind): kind is Act => kind !== 'ISSUED' && kind !== 'SUPERSEDED';

/** The board's own day is checked by the server. */
export const today = (): string => dayIn(undefined, new Date());
