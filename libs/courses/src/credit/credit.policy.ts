import { NOBODY } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import { staffOf } from '../course/course.policy';
import type { PriorCredit } from './credit.entity';

/** The person it was given to, and the staff of the provider that gave it. */
export const visibleTo = (actor: Actor): FindOptionsWhere<PriorCredit>[] => [{ personId: actor.id ?? NOBODY }, { organisationId: In(staffOf(actor)) }];
