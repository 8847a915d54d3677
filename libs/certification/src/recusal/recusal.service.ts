import { Injectable } from '@nestjs/common';
import { found } from '@waymark/kernel';
import { authorize, isUuid, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { Application } from '../application/application.entity';
import { canReview } from '../application/application.policy';
import { ApplicationStatus, move } from '../application/application.rules';
import { SightService } from '../application/sight.service';
import { Decision } from '../decision/decision.entity';
import type { DeclareConflictInput } from './recusal.input';
import { Recusal } from './recusal.entity';

@Injectable()
export class RecusalService {
  constructor(private readonly sight: SightService) {}

  /** From here on the reviewer sees the case no more. A first decision of theirs that nobody confirmed yet does not count: somebody else looks first. */
  async declare(ctx: Ctx, { applicationId, ground }: DeclareConflictInput): Promise<string> {
    const reviewerId = found(ctx.actor.id);
    // Told twice, as when the first answer was lost on the way.
    if (isUuid(applicationId) && (await ctx.tx.existsBy(Recusal, { applicationId, reviewerId }))) return applicationId;
    const application = await this.sight.lock(ctx, applicationId);
    authorize(canReview(ctx.actor, application));
    await ctx.tx.createQueryBuilder().insert().into(Recusal).values({ applicationId, reviewerId, ground, declaredAt: ctx.now }).orIgnore().execute();
    record(ctx, 'application.recused', application, { after: { reviewerId, ground } });
    const change = { ...(await this.withoutTheirWord(ctx, application, reviewerId)), ...(application.assigneeId === reviewerId ? { assigneeId: null } : {}) };
    if (Object.keys(change).length > 0) await ctx.tx.update(Application, { id: application.id }, change);
    return applicationId;
  }

  private async withoutTheirWord(ctx: Ctx, { id, round, status }: Application, decidedBy: string): Promise<Partial<Application>> {
    const isTheirs = status === ApplicationStatus.SECOND_LOOK && (await ctx.tx.existsBy(Decision, { applicationId: id, round, decidedBy }));
    return isTheirs ? { status: move(status, ApplicationStatus.SENT, 'DECISION_STATUS_UNFIT'), round: round + 1, assigneeId: null } : {};
  }
}
