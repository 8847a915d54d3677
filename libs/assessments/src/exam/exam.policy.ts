import { NOBODY, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';

/** An exam is open to the trainees of its provider. */
export const providersOf = (actor: Actor): string[] => organisationsWhere(actor, Role.TRAINEE);
export const examsVisibleTo = (actor: Actor): { providerId: string }[] => [NOBODY, ...providersOf(actor)].map((providerId) => ({ providerId }));

/** An attempt is seen by the person who sits it and by nobody else. */
export const attemptsVisibleTo = (actor: Actor): { personId: string } => ({ personId: actor.id ?? NOBODY });
