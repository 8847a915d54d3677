import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { authorize, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { Rating, RolePlay } from '../role-play.entity';
import { canReadAgreement, canSetRatingPolicy } from '../role-play.policy';
import { RatingPolicy } from './rating-policy.entity';
import { checkPolicy, isDrawn, lotOf, outcome, usualPolicy } from './second-rating.rules';
import type { Marks, RatingPolicyValues } from './second-rating.rules';

/** Which recordings are rated twice, each rater blind to the other, and whose marks count. */
@Injectable()
export class SecondRatingService {
  /** The policy of a provider, for those who may know; the usual one until it decides. */
  async readPolicy(ctx: Ctx, organisationId: string): Promise<RatingPolicyValues> {
    authorize(canReadAgreement(ctx.actor, organisationId), 'NOT_FOUND');
    return (await this.policy(ctx, organisationId)) ?? usualPolicy;
  }

  /** From now on; what was sent before keeps the policy that it was drawn by. */
  async setPolicy(ctx: Ctx, organisationId: string, { share, tolerance }: RatingPolicyValues): Promise<RatingPolicy> {
    authorize(canSetRatingPolicy(ctx.actor, organisationId), 'NOT_FOUND');
    checkPolicy({ share, tolerance });
    const before = await this.policy(ctx, organisationId);
    const policy = await ctx.tx.save(RatingPolicy, { organisationId, share, tolerance, decidedBy: found(ctx.actor.id), decidedAt: ctx.now });
    record(ctx, 'ratingPolicy.set', policy, { before: before && { share: before.share, tolerance: before.tolerance }, after: { share, tolerance } });
    return policy;
  }

  /** Draws the lot of a recording that was sent, and opens its second seat when it is taken. */
  async draw(ctx: Ctx, row: RolePlay): Promise<void> {
    const policy = await this.policy(ctx, row.organisationId);
    const seed = policy?.id ?? row.organisationId;
    const lot = lotOf(createHash('sha256').update(`${seed}:${row.playId}`).digest('hex'));
    const isBlind = isDrawn(lot, policy ?? usualPolicy);
    await ctx.tx.save(RolePlay, Object.assign(row, { lot, isBlind, policyId: policy?.id ?? null }));
    record(ctx, 'rolePlay.lotDrawn', row, { after: { lot, seed, isBlind } });
    if (isBlind) await this.openSeat(ctx, row, 2);
  }

  /** Called when a blind rater has finished: closes the round, or opens the third seat. */
  async settle(ctx: Ctx, finished: RolePlay): Promise<void> {
    if (!finished.isBlind || finished.supersedesId) return;
    const seats = await ctx.tx.find(RolePlay, { where: { playId: finished.playId, supersedesId: IsNull() }, order: { seat: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    const policy = finished.policyId === null ? usualPolicy : await ctx.tx.findOneByOrFail(RatingPolicy, { id: finished.policyId });
    const follows = outcome(await this.marks(ctx, seats), policy.tolerance);
    if (follows === 'WAIT') return;
    const [root] = seats;
    if (follows === 'THIRD') return this.openSeat(ctx, found(root), 3);
    for (const row of seats) Object.assign(row, { closedAt: ctx.now, decides: row.seat === follows.decides });
    await ctx.tx.save(RolePlay, seats);
    Object.assign(finished, { closedAt: ctx.now, decides: finished.seat === follows.decides });
    record(ctx, 'rolePlay.ratingsClosed', found(root), { after: { raters: seats.length, decides: follows.decides } });
  }

  private policy(ctx: Ctx, organisationId: string): Promise<RatingPolicy | null> {
    return ctx.tx.findOne(RatingPolicy, { where: { organisationId }, order: { decidedAt: 'DESC' } });
  }

  /** The same role-play in the queue once more, for a rater who has not had it. */
  private async openSeat(ctx: Ctx, root: RolePlay, seat: number): Promise<void> {
    const untouched = { version: 0, trainerId: null, startedAt: null, finishedAt: null, total: null, passed: null, lot: null };
    const row = await ctx.tx.save(RolePlay, { ...root, ...untouched, id: randomUUID(), isDraw: false, seat, sentAt: ctx.now });
    record(ctx, 'rolePlay.seatOpened', row, { after: { of: root.id, seat } });
  }

  private async marks(ctx: Ctx, seats: readonly RolePlay[]): Promise<Marks[]> {
    const ratings = await ctx.tx.findBy(Rating, { rolePlayId: In(seats.map(({ id }) => id)) });
    const levelsOf = (rolePlayId: string) => new Map(ratings.filter((rating) => rating.rolePlayId === rolePlayId).map(({ criterionId, level }) => [criterionId, level]));
    return seats.map(({ id, seat, finishedAt, passed }) => ({ seat, isFinished: finishedAt !== null, passed, levels: levelsOf(id) }));
  }
}
