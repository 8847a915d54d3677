import { organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import type { FindOperator } from 'typeorm';

/** The programs whose roster the actor keeps. */
export const programsOf = (actor: Actor): string[] => organisationsWhere(actor, Role.PROGRAM_STAFF);

/** The program that was named, or the only one there is; nothing where the actor keeps no such roster. */
export function programOf(actor: Actor, named?: string | null): string | null {
  const programs = programsOf(actor);
  if (named === undefined || named === null) return programs.length === 1 ? (programs[0] ?? null) : null;
  return programs.find((id) => id === named) ?? null;
}

/** The staff of the program, and nobody else: a roster says who works where. */
export const visibleTo = (actor: Actor): { organisationId: FindOperator<string> } => ({ organisationId: In(programsOf(actor)) });
