import { holds, NOBODY, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In, IsNull } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { LearningReview, OutsideLearning } from './outside-learning.entity';

/** The holder sees their own; a reviewer what was shown to their board. What was taken back is seen by nobody. */
export function visibleTo(actor: Actor): FindOptionsWhere<OutsideLearning>[] {
  return [
    { holderId: actor.id ?? NOBODY, withdrawnAt: IsNull() },
    { reviews: { boardId: In(organisationsWhere(actor, Role.REVIEWER)) }, withdrawnAt: IsNull() },
  ];
}

export const isHolder = (actor: Actor, { holderId }: Pick<OutsideLearning, 'holderId'>): boolean => holderId === actor.id;

/** A reviewer of the board that was asked, about somebody else. Ties are looked up beyond that. */
export function canJudge(actor: Actor, { boardId }: Pick<LearningReview, 'boardId'>, learning: Pick<OutsideLearning, 'holderId'>): boolean {
  return holds(actor, Role.REVIEWER, boardId) && !isHolder(actor, learning);
}
