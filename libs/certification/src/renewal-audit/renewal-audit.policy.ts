import { holds, NOBODY, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { AuditDraw, RenewalAudit } from './renewal-audit.entity';

export const boardsOf = (actor: Actor): string[] => organisationsWhere(actor, Role.REVIEWER);

/** A draw is the board's own; the holder of a renewal that was drawn reads the audit alone. */
export const drawsVisibleTo = (actor: Actor): FindOptionsWhere<AuditDraw> => ({ boardId: In(boardsOf(actor)) });

export function visibleTo(actor: Actor): FindOptionsWhere<RenewalAudit>[] {
  return [{ holderId: actor.id ?? NOBODY }, { boardId: In(boardsOf(actor)) }];
}

export const isHolder = (actor: Actor, { holderId }: Pick<RenewalAudit, 'holderId'>): boolean => holderId === actor.id;

export const canJudge = (actor: Actor, audit: Pick<RenewalAudit, 'holderId' | 'boardId'>): boolean => holds(actor, Role.REVIEWER, audit.boardId) && !isHolder(actor, audit);
