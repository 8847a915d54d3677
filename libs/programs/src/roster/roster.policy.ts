import { organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import type { FindOperator } from 'typeorm';

/** The programs whose roster the actor keeps. */
export const programsOf = (actor: Actor): string[] => organisationsWhere(actor, Role.PROGRAM_STAFF);

/** The staff of the program, and nobody else: a roster says who works where. */
export const visibleTo = (actor: Actor): { organisationId: FindOperator<string> } => ({ organisationId: In(programsOf(actor)) });
