import { Context, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { GraphqlContext } from '@waymark/platform';
import { IsNull } from 'typeorm';
import { AppealType } from '../appeal/appeal.type';
import { TrainingApproval } from '../approval/approval.entity';
import { visibleTo as approvalsVisibleTo } from '../approval/approval.policy';
import { TrainingApprovalType } from '../approval/approval.type';
import { LearningReview } from '../outside-learning/outside-learning.entity';
import { LearningReviewType } from '../outside-learning/outside-learning.type';
import { RenewalAudit } from '../renewal-audit/renewal-audit.entity';
import { visibleTo as auditsVisibleTo } from '../renewal-audit/renewal-audit.policy';
import { RenewalAuditType } from '../renewal-audit/renewal-audit.type';
import type { ProposedNo } from './proposed-no.entity';
import { NoKind } from './proposed-no.rules';
import { ProposedNoService } from './proposed-no.service';
import { ProposedNoType } from './proposed-no.type';

const HISTORY = { description: 'What reviewers proposed, oldest first; empty for everybody else.' };

@Resolver(() => AppealType)
export class AppealNosResolver {
  constructor(private readonly nos: ProposedNoService) {}

  @ResolveField(() => [ProposedNoType], HISTORY)
  proposedNos(@Parent() { id }: AppealType, @Context() graphql: GraphqlContext) {
    return this.nos.batched(graphql, id);
  }
}

@Resolver(() => RenewalAuditType)
export class AuditNosResolver {
  constructor(private readonly nos: ProposedNoService) {}

  @ResolveField(() => [ProposedNoType], HISTORY)
  proposedNos(@Parent() { id }: RenewalAuditType, @Context() graphql: GraphqlContext) {
    return this.nos.batched(graphql, id);
  }
}

@Resolver(() => LearningReviewType)
export class LearningNosResolver {
  constructor(private readonly nos: ProposedNoService) {}

  @ResolveField(() => [ProposedNoType], HISTORY)
  proposedNos(@Parent() { id }: LearningReviewType, @Context() graphql: GraphqlContext) {
    return this.nos.batched(graphql, id);
  }
}

@Resolver(() => TrainingApprovalType)
export class ApprovalNosResolver {
  constructor(private readonly nos: ProposedNoService) {}

  @ResolveField(() => [ProposedNoType], HISTORY)
  proposedNos(@Parent() { id }: TrainingApprovalType, @Context() graphql: GraphqlContext) {
    return this.nos.batched(graphql, id);
  }
}

/** What it is about, beside it. Whoever reads the one may read the other; what was taken back is read by nobody. */
@Resolver(() => ProposedNoType)
export class NoSubjectResolver {
  @ResolveField(() => RenewalAuditType, { nullable: true })
  audit(@Parent() { kind, recordId: id }: ProposedNo, @Context() { ctx }: GraphqlContext) {
    return kind === NoKind.AUDIT ? ctx.tx.findOneBy(RenewalAudit, auditsVisibleTo(ctx.actor).map((where) => ({ ...where, id }))) : null;
  }

  @ResolveField(() => LearningReviewType, { nullable: true })
  review(@Parent() { kind, recordId: id }: ProposedNo, @Context() { ctx }: GraphqlContext) {
    return kind === NoKind.LEARNING ? ctx.tx.findOneBy(LearningReview, { id, learning: { withdrawnAt: IsNull() } }) : null;
  }

  @ResolveField(() => TrainingApprovalType, { nullable: true })
  approval(@Parent() { kind, recordId: id }: ProposedNo, @Context() { ctx }: GraphqlContext) {
    const isApproval = kind === NoKind.APPROVAL || kind === NoKind.APPROVAL_END;
    return isApproval ? ctx.tx.findOneBy(TrainingApproval, approvalsVisibleTo(ctx.actor).map((where) => ({ ...where, id }))) : null;
  }
}
