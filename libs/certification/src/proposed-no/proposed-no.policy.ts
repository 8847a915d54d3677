import { holds, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { ProposedNo } from './proposed-no.entity';

export const visibleTo = (actor: Actor): FindOptionsWhere<ProposedNo> => ({ boardId: In(organisationsWhere(actor, Role.REVIEWER)) });

/** Reviewers of the board who see what it is about, and neither the person nor the provider concerned. */
export const canRead = (actor: Actor, { boardId, holderId, providerId }: Pick<ProposedNo, 'boardId' | 'holderId' | 'providerId'>): boolean =>
  holds(actor, Role.REVIEWER, boardId) && holderId !== actor.id && !actor.memberships.some(({ organisationId }) => organisationId === providerId);
