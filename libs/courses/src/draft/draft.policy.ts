import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import { staffOf } from '../course/course.policy';
import type { Draft } from './draft.entity';

/** Trainers and administrators of the provider, and nobody else: a draft may hold the keys of its checks. */
export function visibleTo(actor: Actor): FindOptionsWhere<Draft> {
  return { course: { organisationId: In(staffOf(actor)) } };
}
