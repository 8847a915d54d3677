import { Injectable } from '@nestjs/common';
import { TieService } from '@waymark/identity';
import { found, must, organisationsWhere, Role } from '@waymark/kernel';
import { authorize, lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import type { SelectQueryBuilder } from 'typeorm';
import { CalibrationService } from '../calibration/calibration.service';
import { Rating, RolePlay, RolePlayComment } from '../role-play.entity';
import { canAssess, isOwn, queueVisibleTo, visibleTo } from '../role-play.policy';
import { checkVersion, putBack, statusOf, take } from '../role-play.rules';

/** Nobody rates the same role-play twice. */
const hasOtherSeat = 'exists (select 1 from assessments.role_play own where own.play_id = play.play_id and own.trainer_id = :me)';

/** Its trainee has booked a time for it that is not over. */
const isBooked = (with_: string): string => `exists (select 1 from assessments.slot kept where kept.role_play_id = play.id and kept.withdrawn_at is null and kept.ends_at > :now ${with_})`;
const withOther = isBooked('and kept.trainer_id <> :me');

/** What waits for a grade, oldest first, and who takes it. */
@Injectable()
export class QueueService {
  constructor(
    private readonly ties: TieService,
    private readonly calibrations: CalibrationService,
  ) {}

  async list(ctx: Ctx, page: PageArgs): Promise<Connection<RolePlay>> {
    return paginate(await this.fit(ctx), page, { alias: 'play', property: 'sentAt', direction: 'ASC' });
  }

  /** Makes it the actor's own, and starts the timer. */
  async take(ctx: Ctx, id: string, expectedVersion: number): Promise<RolePlay> {
    const row = await lockOne(ctx, RolePlay, queueVisibleTo(ctx.actor), id);
    authorize(!isOwn(ctx.actor, row.traineeId), 'ROLE_PLAY_OWN');
    authorize(await this.isFree(ctx, row.traineeId), 'ROLE_PLAY_TIED');
    await this.checkCalibrated(ctx, row.rubricId);
    must(statusOf(row) === 'WAITING', 'ROLE_PLAY_TAKEN');
    authorize(!(await ctx.tx.existsBy(RolePlay, { playId: row.playId, trainerId: found(ctx.actor.id) })), 'ROLE_PLAY_RATED_BEFORE');
    must(!(await this.isBookedWith(ctx, id, withOther)), 'ROLE_PLAY_BOOKED');
    checkVersion(row, expectedVersion);
    return this.begin(ctx, row);
  }

  /** The oldest that nobody has and for which no time is booked; two who ask at once get two. */
  async takeNext(ctx: Ctx): Promise<RolePlay> {
    const query = (await this.fit(ctx)).andWhere(`play.startedAt is null and not ${isBooked('')}`);
    const next = await query.orderBy('play.sentAt').addOrderBy('play.id').limit(1).setLock('pessimistic_write').setOnLocked('skip_locked').getOne();
    must(next !== null, 'QUEUE_EMPTY');
    // Booked between the look and the lock: the next look knows it.
    return (await this.isBookedWith(ctx, next.id, isBooked(''))) ? this.takeNext(ctx) : this.begin(ctx, next);
  }

  /** Back to its place in the queue, while nothing is written in it. */
  async putBack(ctx: Ctx, id: string, expectedVersion: number): Promise<RolePlay> {
    const row = await lockOne(ctx, RolePlay, visibleTo(ctx.actor), id);
    authorize(canAssess(ctx.actor, row));
    checkVersion(row, expectedVersion);
    const written = (await ctx.tx.countBy(Rating, { rolePlayId: id })) + (await ctx.tx.countBy(RolePlayComment, { rolePlayId: id }));
    const before = { trainerId: row.trainerId };
    Object.assign(row, putBack(row, written));
    record(ctx, 'rolePlay.putBack', row, { before });
    return ctx.tx.save(RolePlay, row);
  }

  /** Neither oneself nor somebody the actor is tied to. */
  async isFree(ctx: Ctx, traineeId: string): Promise<boolean> {
    return !isOwn(ctx.actor, traineeId) && !(await this.ties.tiedTo(ctx, found(ctx.actor.id))).includes(traineeId);
  }

  /** The benchmarks of the rubric come first. */
  async checkCalibrated(ctx: Ctx, rubricId: string): Promise<void> {
    authorize(!(await this.calibrations.closedRubrics(ctx)).includes(rubricId), 'RATER_NOT_CALIBRATED');
  }

  /** What the actor may grade: the index `grading_queue` holds exactly these rows, in this order. */
  private async fit(ctx: Ctx): Promise<SelectQueryBuilder<RolePlay>> {
    const me = found(ctx.actor.id);
    const closed = [me, ...(await this.ties.tiedTo(ctx, me))];
    return ctx.tx
      .createQueryBuilder(RolePlay, 'play')
      .where('play.organisationId = any(:organisations)', { organisations: organisationsWhere(ctx.actor, Role.TRAINER) })
      .andWhere('play.sentAt is not null and play.finishedAt is null and play.supersedesId is null and play.setAsideAt is null')
      .andWhere('play.traineeId <> all(:closed)', { closed })
      .andWhere('play.rubricId <> all(:notYet)', { notYet: await this.calibrations.closedRubrics(ctx) })
      .andWhere(`not ${withOther}`, { now: ctx.now })
      .andWhere(`(play.seat = 1 and not play.isBlind or play.trainerId = :me or not ${hasOtherSeat})`, { me });
  }

  private isBookedWith(ctx: Ctx, id: string, booking: string): Promise<boolean> {
    return ctx.tx.createQueryBuilder(RolePlay, 'play').where('play.id = :id', { id }).andWhere(booking, { me: ctx.actor.id, now: ctx.now }).getExists();
  }

  private async begin(ctx: Ctx, row: RolePlay): Promise<RolePlay> {
    Object.assign(row, take(row, found(ctx.actor.id), ctx.now));
    record(ctx, 'rolePlay.taken', row, { after: { trainerId: row.trainerId } });
    return ctx.tx.save(RolePlay, row);
  }
}
