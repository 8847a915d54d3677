import { holds, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { TrainingApproval } from './approval.entity';

/** Staff of the provider, and those who work on the rules of the board. */
export const visibleTo = (actor: Actor): FindOptionsWhere<TrainingApproval>[] => [
  { providerId: In(organisationsWhere(actor, Role.TRAINER, Role.ORG_ADMIN)) },
  { boardId: In(organisationsWhere(actor, Role.REVIEWER, Role.ORG_ADMIN)) },
];

export const canApply = (actor: Actor, providerId: string): boolean => holds(actor, Role.ORG_ADMIN, providerId);

export const canDecide = (actor: Actor, { boardId }: Pick<TrainingApproval, 'boardId'>): boolean => holds(actor, Role.REVIEWER, boardId);

/** Whoever works for the provider does not judge it. */
export const isOfProvider = (actor: Actor, { providerId }: Pick<TrainingApproval, 'providerId'>): boolean => actor.memberships.some(({ organisationId }) => organisationId === providerId);
