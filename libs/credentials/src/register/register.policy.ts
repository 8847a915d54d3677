import { holds, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';

/** Boards whose setting the actor reads. */
export const registersOf = (actor: Actor): string[] => organisationsWhere(actor, Role.REVIEWER, Role.ORG_ADMIN);

export const canKeep = (actor: Actor, boardId: string): boolean => holds(actor, Role.ORG_ADMIN, boardId);
