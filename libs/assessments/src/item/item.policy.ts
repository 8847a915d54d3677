import { holds, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import type { FindOperator } from 'typeorm';

/** Trainers and admins of the provider write its questions, unless they sit its exams: nobody reads the key of their own exam. */
export const canAuthor = (actor: Actor, providerId: string): boolean =>
  !holds(actor, Role.TRAINEE, providerId) && (holds(actor, Role.TRAINER, providerId) || holds(actor, Role.ORG_ADMIN, providerId));

export const bankProviders = (actor: Actor): string[] => organisationsWhere(actor, Role.TRAINER, Role.ORG_ADMIN).filter((providerId) => canAuthor(actor, providerId));

export const bankVisibleTo = (actor: Actor): { providerId: FindOperator<string> } => ({ providerId: In(bankProviders(actor)) });
