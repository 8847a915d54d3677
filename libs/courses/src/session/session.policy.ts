import { NOBODY, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In, IsNull, Raw } from 'typeorm';
import type { FindOperator, FindOptionsWhere } from 'typeorm';
import { ownCohorts } from '../cohort/cohort.policy';
import { staffOf } from '../course/course.policy';
import type { LiveSession } from './session.entity';

const seatedIn = (actor: Actor): FindOperator<string> =>
  Raw((column) => `${column} in (select session_id from courses.session_seat where person_id = :seatedId and left_at is null)`, { seatedId: actor.id ?? NOBODY });

/** The staff of the provider; everybody who belongs to it, or to the cohort that it is for; and whoever has a seat. */
export const visibleTo = (actor: Actor): FindOptionsWhere<LiveSession>[] => [
  { organisationId: In(staffOf(actor)) },
  { organisationId: In(organisationsWhere(actor, ...Object.values(Role))), cohortId: IsNull() },
  { cohortId: ownCohorts(actor) },
  { id: seatedIn(actor) },
];
