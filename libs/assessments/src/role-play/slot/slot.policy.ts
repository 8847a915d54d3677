import { NOBODY } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { IsNull } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { Slot } from './slot.entity';

/** The trainer who offers it, and the trainee who has booked it. */
export const visibleTo = (actor: Actor): FindOptionsWhere<Slot>[] => [
  { trainerId: actor.id ?? NOBODY, withdrawnAt: IsNull() },
  { traineeId: actor.id ?? NOBODY, withdrawnAt: IsNull() },
];

export const isParty = (actor: Actor, slot: Pick<Slot, 'trainerId' | 'traineeId'>): boolean => actor.id !== null && (slot.trainerId === actor.id || slot.traineeId === actor.id);
