import { NOBODY } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';

/** A file is the business of whoever brought it. */
export const visibleTo = (actor: Actor): { traineeId: string } => ({ traineeId: actor.id ?? NOBODY });
