import { NOBODY } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';

/** Whoever asked for it, and nobody else: not even the person whose record a reviewer asked for, who makes their own. */
export const visibleTo = (actor: Actor): { askedBy: string } => ({ askedBy: actor.id ?? NOBODY });
