import { holds, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { WatchQuestion } from './watch-question.entity';

type Asked = Pick<WatchQuestion, 'organisationId' | 'raisedAt'>;

/** The staff of the program; its administrators once a question has waited too long. */
export const canAnswer = (actor: Actor, question: Asked): boolean =>
  holds(actor, Role.PROGRAM_STAFF, question.organisationId) || (question.raisedAt !== null && holds(actor, Role.ORG_ADMIN, question.organisationId));

/** The programs whose questions may come to the actor. */
export const programsAsked = (actor: Actor): string[] => organisationsWhere(actor, Role.PROGRAM_STAFF, Role.ORG_ADMIN);

/** Questions to the programs that the actor works for, answered or not. */
export const questionsTo = (actor: Actor): FindOptionsWhere<WatchQuestion> => ({ organisationId: In(programsAsked(actor)) });
