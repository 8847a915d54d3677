import { must } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { CredentialEventKind } from './credential-status.rules';

/** A change of standing as the first of two people worded it. */
export interface Proposed {
  readonly proposedBy: string;
  readonly kind: CredentialEventKind;
  readonly effectiveOn: string;
  readonly publicReason: string;
}

/** The actor is the second of them. */
export const mustBeTwo = (ctx: Ctx, { proposedBy }: Pick<Proposed, 'proposedBy'>): void => must(proposedBy !== ctx.actor.id, 'CREDENTIAL_SECOND_PERSON_NEEDED');
