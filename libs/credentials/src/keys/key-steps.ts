import { record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { KeyPurpose } from './key-purpose';
import { checkMove, KeyState, stateOf } from './key-state.rules';
import type { Signer } from './signer';
import { SigningKeyEvent } from './signing-key-event.entity';
import { SigningKey } from './signing-key.entity';

type Step = Pick<SigningKeyEvent, 'state' | 'reason'> & Partial<Pick<SigningKeyEvent, 'effectiveAt'>>;

function eventOf(ctx: Ctx, key: SigningKey, step: Step) {
  return { keyId: key.id, effectiveAt: ctx.now, ...step, recordedAt: ctx.now, recordedBy: ctx.actor.id };
}

/** A key as others are told of it first. */
export async function enterKey(ctx: Ctx, purpose: KeyPurpose, { kid, alg, publicJwk }: Signer): Promise<SigningKey> {
  const key = await ctx.tx.save(SigningKey, { kid, purpose, alg, publicJwk, madeAt: ctx.now });
  const event = await ctx.tx.save(SigningKeyEvent, eventOf(ctx, key, { state: KeyState.PENDING, reason: null }));
  record(ctx, 'signing-key.announced', key, { after: { kid, purpose } });
  return Object.assign(key, { events: [event] });
}

/** Throws `KEY_STATE_UNFIT` where the rules allow no such step. */
export async function takeStep(ctx: Ctx, key: SigningKey, step: Step): Promise<void> {
  const before = stateOf(key.events);
  checkMove(key.events, step.state);
  await ctx.tx.insert(SigningKeyEvent, eventOf(ctx, key, step));
  record(ctx, `signing-key.${step.state.toLowerCase()}`, key, { before: { state: before }, after: { state: step.state, kid: key.kid }, reason: step.reason });
}
