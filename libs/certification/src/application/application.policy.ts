import { holds, NOBODY, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In, IsNull, Not } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { Application } from './application.entity';

/** The applicant sees their own; reviewers what was sent to their board. */
export function visibleTo(actor: Actor): FindOptionsWhere<Application>[] {
  return [{ applicantId: actor.id ?? NOBODY }, { boardId: In(organisationsWhere(actor, Role.REVIEWER)), sentAt: Not(IsNull()) }];
}

export const isApplicant = (actor: Actor, application: Pick<Application, 'applicantId'>): boolean => application.applicantId === actor.id;

/** The legal name of an applicant: theirs, and the reviewers' of the board that decides on the case. Nobody else's. */
export const canSeeNames = (actor: Actor, application: Pick<Application, 'applicantId' | 'boardId'>): boolean => isApplicant(actor, application) || canReview(actor, application);

/** A reviewer of the board, and not about oneself. Ties beyond that are looked up and checked by the rules. */
export function canReview(actor: Actor, application: Pick<Application, 'applicantId' | 'boardId'>): boolean {
  return holds(actor, Role.REVIEWER, application.boardId) && !isApplicant(actor, application);
}
