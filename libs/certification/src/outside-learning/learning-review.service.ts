import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { must, organisationsWhere, Role, found } from '@waymark/kernel';
import { authorize, loadOne, lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { ConflictService } from '../decision/conflict.service';
import { aboutHolder } from '../proposal/seconds.service';
import { NoKind } from '../proposed-no/proposed-no.rules';
import { ProposedNoService } from '../proposed-no/proposed-no.service';
import { LearningReview, OutsideLearning } from './outside-learning.entity';
import type { DecideLearningInput } from './outside-learning.input';
import { canJudge } from './outside-learning.policy';
import { judge, LearningReviewStatus } from './outside-learning.rules';
import type { LearningVerdict } from './outside-learning.rules';

interface Judged {
  readonly review: LearningReview;
  readonly learning: OutsideLearning;
}

/** The board's side: courses that wait, oldest first. Nothing of people whom a reviewer must look away from. */
@Injectable()
export class LearningReviewService implements OnModuleInit {
  constructor(
    private readonly conflicts: ConflictService,
    private readonly nos: ProposedNoService,
  ) {}

  onModuleInit(): void {
    this.nos.add(NoKind.LEARNING, async (ctx, id) => {
      const judged = await this.lockToJudge(ctx, id);
      return ({ words }) => this.close(ctx, judged, judge(judged.review.status, { isAccepted: false, reason: words }));
    });
  }

  async waiting(ctx: Ctx, page: PageArgs): Promise<Connection<LearningReview>> {
    const boards = organisationsWhere(ctx.actor, Role.REVIEWER);
    const tied = [found(ctx.actor.id), ...(await this.conflicts.tiedPeople(ctx, { except: boards }))];
    const query = ctx.tx.createQueryBuilder(LearningReview, 'review').innerJoinAndSelect('review.learning', 'learning')
      .where('review.boardId = any(:boards) and review.status = :status and learning.withdrawnAt is null and learning.holderId <> all(:tied)', { boards, status: LearningReviewStatus.WAITING, tied });
    return paginate(query, page, { alias: 'review', property: 'askedAt', direction: 'ASC' });
  }

  /** A yes counts at once; a "no" is what two people say. */
  async decide(ctx: Ctx, input: DecideLearningInput): Promise<LearningReview> {
    const judged = await this.lockToJudge(ctx, input.id);
    const { review: { id: recordId, boardId, status }, learning: { holderId } } = judged;
    const verdict = judge(status, input);
    if (verdict.status === LearningReviewStatus.REFUSED) {
      await this.nos.propose(ctx, { kind: NoKind.LEARNING, recordId, words: found(verdict.reason), ...aboutHolder({ boardId, holderId }) });
      return judged.review;
    }
    await this.nos.checkNoneWaits(ctx, recordId);
    return this.close(ctx, judged, verdict);
  }

  /** A reviewer of one of the boards that were asked, and nobody to the holder. */
  async isJudge(ctx: Ctx, learning: OutsideLearning): Promise<boolean> {
    const reviews = await ctx.tx.findBy(LearningReview, { learningId: learning.id });
    const own = reviews.find((review) => canJudge(ctx.actor, review, learning));
    return own !== undefined && !(await this.isTied(ctx, learning, own.boardId));
  }

  /** The course is locked before what a board says of it, as by its holder who takes it back. */
  private async lockToJudge(ctx: Ctx, id: string): Promise<Judged> {
    const visible = organisationsWhere(ctx.actor, Role.REVIEWER).map((boardId) => ({ boardId }));
    const { learningId } = await loadOne(ctx, LearningReview, visible, id);
    const learning = await lockOne(ctx, OutsideLearning, {}, learningId);
    const review = await lockOne(ctx, LearningReview, visible, id);
    must(learning.withdrawnAt === null, 'LEARNING_DECIDED', { status: 'WITHDRAWN' });
    authorize(canJudge(ctx.actor, review, learning));
    must(!(await this.isTied(ctx, learning, review.boardId)), 'DECISION_CONFLICT_OF_INTEREST');
    return { review, learning };
  }

  private async close(ctx: Ctx, { review, learning }: Judged, verdict: LearningVerdict): Promise<LearningReview> {
    const change = { ...verdict, decidedBy: found(ctx.actor.id), decidedAt: ctx.now };
    await ctx.tx.update(LearningReview, { id: review.id }, change);
    record(ctx, 'learning.judged', learning, { before: { status: review.status }, after: { status: verdict.status, board: review.boardId }, ...(verdict.reason ? { reason: verdict.reason } : {}) });
    return Object.assign(review, change);
  }

  private async isTied(ctx: Ctx, { holderId }: OutsideLearning, boardId: string): Promise<boolean> {
    return (await this.conflicts.tiedPeople(ctx, { except: [boardId], only: holderId })).includes(holderId);
  }
}
