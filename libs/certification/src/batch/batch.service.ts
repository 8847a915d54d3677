import { Injectable } from '@nestjs/common';
import { DomainError, must } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { canReview } from '../application/application.policy';
import { ApplicationStatus } from '../application/application.rules';
import { SightService } from '../application/sight.service';
import { Decision } from '../decision/decision.entity';
import { checkReasons, DecisionOutcome } from '../decision/decision.rules';
import { DecisionService } from '../decision/decision.service';
import type { ConfirmApprovalsInput } from './batch.input';
import { checkBatch } from './batch.rules';
import type { BatchResultType } from './batch.type';

/** Confirms many approvals in one act: each is the second look of one case, by the rules of one. */
@Injectable()
export class BatchService {
  constructor(
    private readonly sight: SightService,
    private readonly decisions: DecisionService,
  ) {}

  /** Each case in a transaction of its own: one that is refused holds up no other, and what is done stays done when the act is repeated. */
  async confirm(ctx: Ctx, input: ConfirmApprovalsInput): Promise<BatchResultType[]> {
    const reasons = checkReasons(input.reasons);
    const results: BatchResultType[] = [];
    for (const applicationId of checkBatch(input.applicationIds)) results.push(await this.result(ctx, applicationId, reasons));
    return results;
  }

  private async result(ctx: Ctx, applicationId: string, reasons: string): Promise<BatchResultType> {
    try {
      await inTransaction(ctx, (inner) => this.confirmOne(inner, applicationId, reasons));
      return { applicationId, isIssued: true, problem: null };
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      return { applicationId, isIssued: false, problem: error.code };
    }
  }

  private async confirmOne(ctx: Ctx, applicationId: string, reasons: string): Promise<void> {
    const application = await this.sight.lock(ctx, applicationId);
    if (application.status === ApplicationStatus.ISSUED && canReview(ctx.actor, application)) return;
    must(application.status === ApplicationStatus.SECOND_LOOK, 'DECISION_STATUS_UNFIT', { status: application.status });
    const isApproved = await ctx.tx.existsBy(Decision, { applicationId, round: application.round, look: 1, outcome: DecisionOutcome.APPROVE });
    must(isApproved, 'BATCH_NOT_APPROVED');
    await this.decisions.confirm(ctx, { applicationId, isAgreed: true, reasons });
  }
}
