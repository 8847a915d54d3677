import { NOBODY } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In, Raw } from 'typeorm';
import type { FindOperator, FindOptionsWhere } from 'typeorm';
import { staffOf } from '../course/course.policy';
import type { Cohort } from './cohort.entity';

/** Ids of the cohorts that the actor learns in. */
export const ownCohorts = (actor: Actor): FindOperator<string> =>
  Raw((column) => `${column} in (select cohort_id from courses.cohort_learner where person_id = :learnerId and left_at is null)`, { learnerId: actor.id ?? NOBODY });

/** Its learners, and the staff of the provider. */
export const visibleTo = (actor: Actor): FindOptionsWhere<Cohort>[] => [{ course: { organisationId: In(staffOf(actor)) } }, { id: ownCohorts(actor) }];
