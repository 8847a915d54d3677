import { holds, NOBODY, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { Credential } from './credential.entity';

/** Reviewers and administrators of a board read its certificates. */
export const boardsOf = (actor: Actor): string[] => organisationsWhere(actor, Role.REVIEWER, Role.ORG_ADMIN);

/** A holder sees their own; a board those that it issued. */
export function visibleTo(actor: Actor): FindOptionsWhere<Credential>[] {
  return [{ holderId: actor.id ?? NOBODY }, { boardId: In(boardsOf(actor)) }];
}

/** The same, of a row that was read already. */
export const canSee = (actor: Actor, credential: Pick<Credential, 'holderId' | 'boardId'>): boolean => isOwn(actor, credential) || boardsOf(actor).includes(credential.boardId);

export const isOwn = (actor: Actor, credential: Pick<Credential, 'holderId'>): boolean => credential.holderId === actor.id;

/** The board's reviewers change the standing, but nobody that of their own credential. */
export function canChangeStanding(actor: Actor, credential: Pick<Credential, 'holderId' | 'boardId'>): boolean {
  return holds(actor, Role.REVIEWER, credential.boardId) && !isOwn(actor, credential);
}

/** What speaks for its holder elsewhere is handed to them alone. */
export const ownedBy = (actor: Actor): FindOptionsWhere<Credential>[] => [{ holderId: actor.id ?? NOBODY }];
