import { NOBODY } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';

/** Whose it is, and nobody else: no administrator either. */
export const visibleTo = (actor: Actor): { personId: string } => ({ personId: actor.id ?? NOBODY });
