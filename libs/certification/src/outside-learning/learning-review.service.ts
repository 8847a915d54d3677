import { Injectable } from '@nestjs/common';
import { must, organisationsWhere, Role, found } from '@waymark/kernel';
import { authorize, lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { ConflictService } from '../decision/conflict.service';
import { LearningReview, OutsideLearning } from './outside-learning.entity';
import type { DecideLearningInput } from './outside-learning.input';
import { canJudge } from './outside-learning.policy';
import { judge, LearningReviewStatus } from './outside-learning.rules';

/** The board's side: courses that wait, oldest first. Nothing of people whom a reviewer must look away from. */
@Injectable()
export class LearningReviewService {
  constructor(private readonly conflicts: ConflictService) {}

  async waiting(ctx: Ctx, page: PageArgs): Promise<Connection<LearningReview>> {
    const boards = organisationsWhere(ctx.actor, Role.REVIEWER);
    const tied = [found(ctx.actor.id), ...(await this.conflicts.tiedPeople(ctx, { except: boards }))];
    const query = ctx.tx.createQueryBuilder(LearningReview, 'review').innerJoinAndSelect('review.learning', 'learning')
      .where('review.boardId = any(:boards) and review.status = :status and learning.withdrawnAt is null and learning.holderId <> all(:tied)', { boards, status: LearningReviewStatus.WAITING, tied });
    return paginate(query, page, { alias: 'review', property: 'askedAt', direction: 'ASC' });
  }

  async decide(ctx: Ctx, input: DecideLearningInput): Promise<LearningReview> {
    const review = await lockOne(ctx, LearningReview, organisationsWhere(ctx.actor, Role.REVIEWER).map((boardId) => ({ boardId })), input.id);
    const learning = await ctx.tx.findOneByOrFail(OutsideLearning, { id: review.learningId });
    must(learning.withdrawnAt === null, 'LEARNING_DECIDED', { status: 'WITHDRAWN' });
    authorize(canJudge(ctx.actor, review, learning));
    must(!(await this.isTied(ctx, learning, review.boardId)), 'DECISION_CONFLICT_OF_INTEREST');
    const verdict = judge(review.status, input);
    const change = { ...verdict, decidedBy: found(ctx.actor.id), decidedAt: ctx.now };
    await ctx.tx.update(LearningReview, { id: review.id }, change);
    record(ctx, 'learning.judged', learning, { before: { status: review.status }, after: { status: verdict.status, board: review.boardId }, ...(verdict.reason ? { reason: verdict.reason } : {}) });
    return Object.assign(review, change);
  }

  /** A reviewer of one of the boards that were asked, and nobody to the holder. */
  async isJudge(ctx: Ctx, learning: OutsideLearning): Promise<boolean> {
    const reviews = await ctx.tx.findBy(LearningReview, { learningId: learning.id });
    const own = reviews.find((review) => canJudge(ctx.actor, review, learning));
    return own !== undefined && !(await this.isTied(ctx, learning, own.boardId));
  }

  private async isTied(ctx: Ctx, { holderId }: OutsideLearning, boardId: string): Promise<boolean> {
    return (await this.conflicts.tiedPeople(ctx, { except: [boardId], only: holderId })).includes(holderId);
  }
}
