import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { found, organisationsWhere, Role } from '@waymark/kernel';
import { Person } from '@waymark/identity';
import { authorize, loadOne, lockOne, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { DrawService } from './practice/draw.service';
import { QueueService } from './queue/queue.service';
import { Rating, RolePlay } from './role-play.entity';
import type { StartRolePlayInput } from './role-play.input';
import { canAssess, canCorrect, canRelease, isOwn, visibleTo } from './role-play.policy';
import { checkCorrection, checkVersion, finish, release, reopen, RolePlayMode, statusOf } from './role-play.rules';
import { Criterion, Rubric } from './rubric.entity';
import { score } from './score.rules';
import { SecondRatingService } from './second-rating/second-rating.service';
import type { Score } from './score.rules';

/** What becomes of a role-play, from its start to its release. */
@Injectable()
export class RolePlayService {
  constructor(
    private readonly draws: DrawService,
    private readonly queue: QueueService,
    private readonly seconds: SecondRatingService,
    private readonly mailer: Mailer,
  ) {}

  byId(ctx: Ctx, id: string): Promise<RolePlay> {
    return loadOne(ctx, RolePlay, visibleTo(ctx.actor), id);
  }

  /** Draws a scenario and starts the timer; a role-play of the two that is open already is returned as it is. */
  async start(ctx: Ctx, { traineeId, family = null }: StartRolePlayInput): Promise<RolePlay> {
    authorize(!isOwn(ctx.actor, traineeId), 'ROLE_PLAY_OWN');
    authorize(await this.queue.isFree(ctx, traineeId), 'ROLE_PLAY_TIED');
    const { organisationId } = await this.draws.lockTrainee(ctx, traineeId, organisationsWhere(ctx.actor, Role.TRAINER));
    const trainerId = found(ctx.actor.id);
    const open = await ctx.tx.findOneBy(RolePlay, { organisationId, traineeId, trainerId, finishedAt: IsNull(), supersedesId: IsNull() });
    if (open) return open;
    const row = await this.draws.drawFor(ctx, { organisationId, traineeId, family }, { trainerId, mode: RolePlayMode.ROOM, sentAt: ctx.now, startedAt: ctx.now });
    await this.queue.checkCalibrated(ctx, row.rubricId);
    return row;
  }

  async finish(ctx: Ctx, id: string, expectedVersion: number): Promise<RolePlay> {
    const row = await this.lock(ctx, id, { expectedVersion, may: canAssess });
    const result = await this.score(ctx, row);
    Object.assign(row, finish(row, result.unrated, ctx.now), { total: result.total, passed: result.passes });
    record(ctx, 'rolePlay.finished', row, { after: { total: row.total, passed: row.passed, criticalFailures: result.criticalFailures.length } });
    await ctx.tx.save(RolePlay, row);
    await this.seconds.settle(ctx, row);
    return row;
  }

  async reopen(ctx: Ctx, id: string, expectedVersion: number): Promise<RolePlay> {
    const row = await this.lock(ctx, id, { expectedVersion, may: canAssess });
    const before = { total: row.total, passed: row.passed };
    Object.assign(row, reopen(row));
    record(ctx, 'rolePlay.reopened', row, { before });
    return ctx.tx.save(RolePlay, row);
  }

  /** From here on the trainee sees it, and nobody changes it. */
  async release(ctx: Ctx, id: string, expectedVersion: number): Promise<RolePlay> {
    const row = await this.lock(ctx, id, { expectedVersion, may: canRelease, code: 'ROLE_PLAY_NEEDS_SECOND_TRAINER' });
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
    const unfinished = { version: 0, finishedAt: null, releasedAt: null, total: null, passed: null };
    const row = await ctx.tx.save(RolePlay, { ...old, ...unfinished, id: randomUUID(), trainerId: found(ctx.actor.id), isDraw: false, supersedesId: old.id, correctionReason });
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

  /** Locks it for who may act. An act that is over is named before a stale version is. */
  private async lock(ctx: Ctx, id: string, { expectedVersion, may, code }: { expectedVersion: number; may: typeof canAssess; code?: string }): Promise<RolePlay> {
    const row = await lockOne(ctx, RolePlay, visibleTo(ctx.actor), id);
    authorize(may(ctx.actor, row), row.supersedesId === null ? undefined : code);
    authorize(statusOf(row) !== 'RELEASED', 'ROLE_PLAY_ALREADY_RELEASED');
    checkVersion(row, expectedVersion);
    return row;
  }
}
