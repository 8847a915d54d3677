import { organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { SchemeDraft } from './scheme-draft.entity';

/** Where the actor works on the rules of a board, as one of its reviewers or admins. */
export const boardsOf = (actor: Actor): string[] => organisationsWhere(actor, Role.REVIEWER, Role.ORG_ADMIN);

export const visibleTo = (actor: Actor): FindOptionsWhere<SchemeDraft> => ({ boardId: In(boardsOf(actor)) });

export const canDraft = (actor: Actor, boardId: string): boolean => boardsOf(actor).includes(boardId);

/** Whoever wrote a part of a draft leaves its publishing to somebody else. */
export const hasWritten = (actor: Actor, { editors }: Pick<SchemeDraft, 'editors'>): boolean => actor.id !== null && editors.includes(actor.id);
