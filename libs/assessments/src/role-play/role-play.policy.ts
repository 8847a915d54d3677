import { holds, NOBODY, organisationsWhere, Role } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import { In, IsNull, Not } from 'typeorm';
import type { FindOptionsWhere } from 'typeorm';
import type { Benchmark } from './calibration/benchmark.entity';
import type { RolePlay } from './role-play.entity';
import { marksAreIn, mayBeReleased, statusOf } from './role-play.rules';
import type { RolePlayState } from './role-play.rules';
import type { Rubric } from './rubric.entity';
import type { Scenario } from './scenario.entity';

export interface RolePlaySeat extends RolePlayState {
  readonly organisationId: string;
  readonly traineeId: string;
  readonly trainerId: string | null;
}

/** The trainee sees what was released to them; trainers of the provider see all of its role-plays but their own unreleased ones, and of those that two rate blind only their own row until all marks are in. */
export function visibleTo(actor: Actor): FindOptionsWhere<RolePlay>[] {
  const id = actor.id ?? NOBODY;
  const others = { traineeId: Not(id), organisationId: In(organisationsWhere(actor, Role.TRAINER)), sentAt: Not(IsNull()) };
  return [
    { traineeId: id, releasedAt: Not(IsNull()) },
    { ...others, isBlind: false },
    { ...others, closedAt: Not(IsNull()) },
    { ...others, trainerId: id },
  ];
}

/** What is in the queues of the providers that the actor trains for, their own included: it is told apart from what is not there. */
export const queueVisibleTo = (actor: Actor): FindOptionsWhere<RolePlay> => ({ organisationId: In(organisationsWhere(actor, Role.TRAINER)), sentAt: Not(IsNull()), setAsideAt: IsNull() });

/** The library belongs to the trainers of a provider. */
export const libraryOf = (actor: Actor): FindOptionsWhere<Scenario> => ({ organisationId: In(organisationsWhere(actor, Role.TRAINER)) });

/** A trainee meets a scenario when it is drawn for them. */
export const scenariosVisibleTo = (actor: Actor): FindOptionsWhere<Scenario>[] => [libraryOf(actor), { plays: { traineeId: actor.id ?? NOBODY } }];

/** Role-plays with agreed levels, for the trainers of the provider who rate them. */
export const benchmarksVisibleTo = (actor: Actor): FindOptionsWhere<Benchmark> => ({ organisationId: In(organisationsWhere(actor, Role.TRAINER)) });

/** How far raters agree, and how much is rated twice; whose figures a trainer reads is another question. */
export const canReadAgreement = (actor: Actor, organisationId: string): boolean => holds(actor, Role.TRAINER, organisationId) || canSetRatingPolicy(actor, organisationId);

export const canSetRatingPolicy = (actor: Actor, organisationId: string): boolean => holds(actor, Role.ORG_ADMIN, organisationId);

/** Administrators read the figures of agreement by rubric. */
export const rubricsVisibleTo = (actor: Actor): FindOptionsWhere<Rubric> => ({ organisationId: In(organisationsWhere(actor, Role.TRAINER, Role.ORG_ADMIN)) });

/** The actor's own script and the assessor's guide would spoil the scenario for a trainee, also for one who trains others. */
export const canReadGuide = (actor: Actor, organisationId: string): boolean => holds(actor, Role.TRAINER, organisationId) && !holds(actor, Role.TRAINEE, organisationId);

/** Nobody grades themself, whatever else they may be. */
export const isOwn = (actor: Actor, traineeId: string): boolean => actor.id === traineeId;

const isTrainer = (actor: Actor, row: RolePlaySeat): boolean => !isOwn(actor, row.traineeId) && holds(actor, Role.TRAINER, row.organisationId);

/** Only the trainer who started it writes in it; a second one may look and is told who has it. */
export const canAssess = (actor: Actor, row: RolePlaySeat): boolean => isTrainer(actor, row) && row.trainerId === actor.id;

/** What was released by one is corrected by one and confirmed by another; anything else is released by its own trainer. */
export const canRelease = (actor: Actor, row: RolePlaySeat): boolean => (row.supersedesId === null ? canAssess(actor, row) : isTrainer(actor, row) && row.trainerId !== actor.id);

export const canCorrect = (actor: Actor, row: RolePlaySeat): boolean => isTrainer(actor, row) && row.releasedAt !== null;

export const viewerCan = (actor: Actor, row: RolePlaySeat) => {
  const status = statusOf(row);
  const assesses = canAssess(actor, row);
  const isGraded = assesses && status === 'FINISHED';
  return {
    rate: assesses && status === 'RUNNING',
    finish: assesses && status === 'RUNNING',
    reopen: isGraded && !marksAreIn(row),
    release: status === 'FINISHED' && canRelease(actor, row) && mayBeReleased(row),
    correct: canCorrect(actor, row),
  };
};
