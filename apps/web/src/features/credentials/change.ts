import type { CredentialEventKind } from '../../graphql/generated/graphql';
import { dayIn } from '../../ui/format';

/** What a reviewer records; issuing, replacing and renewing come from decisions. */
export type Act = Exclude<CredentialEventKind, 'ISSUED' | 'SUPERSEDED' | 'RENEWED' | 'OVERTURNED'>;

export const reasonLimit = 300;

export const isAct = (kind: CredentialEventKind): kind is Act => kind !== 'ISSUED' && kind !== 'SUPERSEDED' && kind !== 'RENEWED' && kind !== 'OVERTURNED';

/** The board's own day is checked by the server. */
export const today = (): string => dayIn(undefined, new Date());
