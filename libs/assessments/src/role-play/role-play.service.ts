import { Injectable } from '@nestjs/common';
import { found, Role } from '@waymark/kernel';
import { Membership, Person } from '@waymark/identity';
import { authorize, loadOne, lockOne, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { Rating, RolePlay } from './role-play.entity';
import type { StartRolePlayInput } from './role-play.input';
import { canAssess, canCorrect, canReadGuide, isOwn, visibleTo } from './role-play.policy';
import { checkCorrection, checkVersion, finish, release, reopen, statusOf } from './role-play.rules';
import { Criterion, Rubric } from './rubric.entity';
import { ScenarioService } from './scenario.service';
import { score } from './score.rules';
import type { Score } from './score.rules';

/** What becomes of a role-play, from its start to its release. */
@Injectable()
export class RolePlayService {
  constructor(
    private readonly scenarios: ScenarioService,
    private readonly mailer: Mailer,
  ) {}

  byId(ctx: Ctx, id: string): Promise<RolePlay> {
    return loadOne(ctx, RolePlay, visibleTo(ctx.actor), id);
  }

  /** Starts the timer; the role-play that is open already is returned as it is. */
  async start(ctx: Ctx, input: StartRolePlayInput): Promise<RolePlay> {
    authorize(!isOwn(ctx.actor, input.traineeId), 'ROLE_PLAY_OWN');
    const scenario = await this.scenarios.byId(ctx, input.scenarioId);
    authorize(canReadGuide(ctx.actor, scenario.organisationId), 'NOT_FOUND');
    const { organisationId, rubricId } = scenario;
    found(await ctx.tx.findOneBy(Membership, { personId: input.traineeId, organisationId, role: Role.TRAINEE, endedAt: IsNull() }));
    const seat = { organisationId, scenarioId: scenario.id, traineeId: input.traineeId, trainerId: found(ctx.actor.id) };
    const made = await ctx.tx.createQueryBuilder().insert().into(RolePlay).values({ ...seat, rubricId, startedAt: ctx.now }).orIgnore().returning('id').execute();
    const open = await ctx.tx.findOneByOrFail(RolePlay, { ...seat, releasedAt: IsNull(), supersedesId: IsNull() });
    if ((made.raw as unknown[]).length > 0) record(ctx, 'rolePlay.started', open, { after: { ...seat } });
    return open;
  }

  async finish(ctx: Ctx, id: string, expectedVersion: number): Promise<RolePlay> {
    const row = await this.lock(ctx, id, expectedVersion);
    const result = await this.score(ctx, row);
    Object.assign(row, finish(row, result.unrated, ctx.now), { total: result.total, passed: result.passes });
    record(ctx, 'rolePlay.finished', row, { after: { total: row.total, passed: row.passed, criticalFailures: result.criticalFailures.length } });
    return ctx.tx.save(RolePlay, row);
  }

  async reopen(ctx: Ctx, id: string, expectedVersion: number): Promise<RolePlay> {
    const row = await this.lock(ctx, id, expectedVersion);
    const before = { total: row.total, passed: row.passed };
    Object.assign(row, reopen(row));
    record(ctx, 'rolePlay.reopened', row, { before });
    return ctx.tx.save(RolePlay, row);
  }

  /** From here on the trainee sees it, and nobody changes it. */
  async release(ctx: Ctx, id: string, expectedVersion: number): Promise<RolePlay> {
    const row = await this.lock(ctx, id, expectedVersion);
    Object.assign(row, release(row, ctx.now));
    record(ctx, 'rolePlay.released', row, { after: { total: row.total, passed: row.passed } });
    const trainee = await ctx.tx.findOneByOrFail(Person, { id: row.traineeId });
    await this.mailer.send(ctx, { to: trainee.email, locale: trainee.locale, template: 'role-play-released', params: {} });
    return ctx.tx.save(RolePlay, row);
  }

  /** A new version beside the released one, with the same ratings and comments to start from. */
  async correct(ctx: Ctx, id: string, reason: string): Promise<RolePlay> {
    const old = await lockOne(ctx, RolePlay, visibleTo(ctx.actor), id);
    const correctionReason = checkCorrection(old, reason);
    authorize(canCorrect(ctx.actor, old));
    authorize(!(await ctx.tx.existsBy(RolePlay, { supersedesId: old.id })), 'ROLE_PLAY_ALREADY_CORRECTED');
    const { organisationId, scenarioId, rubricId, traineeId, startedAt } = old;
    const seat = { organisationId, scenarioId, rubricId, traineeId, startedAt, trainerId: found(ctx.actor.id) };
    const row = await ctx.tx.save(RolePlay, { ...seat, version: 0, finishedAt: null, releasedAt: null, total: null, passed: null, supersedesId: old.id, correctionReason });
    await ctx.tx.query('insert into assessments.rating select $1, criterion_id, rubric_id, level, rated_at from assessments.rating where role_play_id = $2', [row.id, old.id]);
    const columns = 'rubric_id, criterion_id, second, text, written_at';
    await ctx.tx.query(`insert into assessments.role_play_comment (id, role_play_id, ${columns}) select gen_random_uuid(), $1, ${columns} from assessments.role_play_comment where role_play_id = $2`, [row.id, old.id]);
    record(ctx, 'rolePlay.corrected', row, { before: { id: old.id, total: old.total, passed: old.passed }, reason: correctionReason });
    return row;
  }

  async score(ctx: Ctx, row: Pick<RolePlay, 'id' | 'rubricId'>): Promise<Score> {
    const criteria = await ctx.tx.findBy(Criterion, { rubricId: row.rubricId });
    const ratings = await ctx.tx.findBy(Rating, { rolePlayId: row.id });
    const rubric = await ctx.tx.findOneByOrFail(Rubric, { id: row.rubricId });
    return score(criteria, new Map(ratings.map((rating) => [rating.criterionId, rating.level])), rubric.passMark);
  }

  /** Locks it for its own trainer. An act that is over is named before a stale version is. */
  private async lock(ctx: Ctx, id: string, expectedVersion: number): Promise<RolePlay> {
    const row = await lockOne(ctx, RolePlay, visibleTo(ctx.actor), id);
    authorize(canAssess(ctx.actor, row));
    authorize(statusOf(row) !== 'RELEASED', 'ROLE_PLAY_ALREADY_RELEASED');
    checkVersion(row, expectedVersion);
    return row;
  }
}
