import { NOBODY, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In, Not } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { Recording } from './recording.entity';

/** The person who made it, and the trainers of the provider it was sent to. */
export function visibleTo(actor: Actor): FindOptionsWhere<Recording>[] {
  const id = actor.id ?? NOBODY;
  return [{ traineeId: id }, { traineeId: Not(id), organisationId: In(organisationsWhere(actor, Role.TRAINER)) }];
}

/** A voice is its owner's: nobody else takes it away before its time. */
export const canDelete = (actor: Actor, recording: Pick<Recording, 'traineeId'>): boolean => actor.id !== null && actor.id === recording.traineeId;
