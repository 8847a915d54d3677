import { organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';

// An empty list of alternatives would filter nothing; this id belongs to nobody.
const nobody = '00000000-0000-0000-0000-000000000000';

/** An exam is open to the trainees of its provider. */
export const examsVisibleTo = (actor: Actor): { providerId: string }[] => [nobody, ...organisationsWhere(actor, Role.TRAINEE)].map((providerId) => ({ providerId }));

/** An attempt is seen by the person who sits it and by nobody else. */
export const attemptsVisibleTo = (actor: Actor): { personId: string } => ({ personId: actor.id ?? nobody });
