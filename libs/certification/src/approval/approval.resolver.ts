import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { CourseService, CourseType } from '@waymark/courses';
import type { Course } from '@waymark/courses';
import { Organisation, OrganisationType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, AuditEntryType, CurrentCtx, historyOf, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { ProposedNoService } from '../proposed-no/proposed-no.service';
import type { TrainingApproval } from './approval.entity';
import { ApplyForApprovalInput, DecideApprovalInput, WithdrawApprovalInput } from './approval.input';
import { canApply, canDecide, isOfProvider } from './approval.policy';
import { ApprovalState } from './approval.rules';
import { ApprovalService } from './approval.service';
import { TrainingApprovalConnection, TrainingApprovalType, TrainingApprovalViewerCanType } from './approval.type';

@Resolver(() => TrainingApprovalType)
export class ApprovalResolver {
  constructor(
    private readonly approvals: ApprovalService,
    private readonly courses: CourseService,
    private readonly nos: ProposedNoService,
  ) {}

  @Query(() => TrainingApprovalConnection, { description: 'Of a provider or of a board, the newest first.' })
  @Access(Role.TRAINER, Role.REVIEWER, Role.ORG_ADMIN)
  trainingApprovals(@CurrentCtx() ctx: Ctx, @Args('organisationId', { type: () => ID }) organisationId: string, @Args() page: PageArgs) {
    return this.approvals.list(ctx, organisationId, page);
  }

  @Query(() => [OrganisationType], { description: 'The boards on this platform.' })
  @Access.signedIn()
  certificationBoards(@CurrentCtx() ctx: Ctx) {
    return this.approvals.boards(ctx);
  }

  @Mutation(() => TrainingApprovalType, { description: 'A provider asks a board to count what it teaches.' })
  @Access(Role.ORG_ADMIN)
  applyForApproval(@CurrentCtx() ctx: Ctx, @Args('input') input: ApplyForApprovalInput) {
    return this.approvals.apply(ctx, input);
  }

  @Mutation(() => TrainingApprovalType)
  @Access(Role.ORG_ADMIN)
  takeBackApproval(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.approvals.takeBack(ctx, id);
  }

  @Mutation(() => TrainingApprovalType, { description: 'The board approves, from a day on, or refuses; never somebody who works for the provider.' })
  @Access(Role.REVIEWER)
  decideApproval(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideApprovalInput) {
    return this.approvals.decide(ctx, input);
  }

  @Mutation(() => TrainingApprovalType, { description: 'From a day on it counts no longer; what was learned before still does.' })
  @Access(Role.REVIEWER)
  withdrawApproval(@CurrentCtx() ctx: Ctx, @Args('input') input: WithdrawApprovalInput) {
    return this.approvals.withdraw(ctx, input);
  }

  @ResolveField(() => OrganisationType)
  provider(@Parent() { providerId }: TrainingApproval, @Context() graphql: GraphqlContext) {
    return this.organisation(graphql, providerId);
  }

  @ResolveField(() => OrganisationType)
  board(@Parent() { boardId }: TrainingApproval, @Context() graphql: GraphqlContext) {
    return this.organisation(graphql, boardId);
  }

  @ResolveField(() => CourseType, { nullable: true, description: 'Nothing where all that the provider teaches is meant.' })
  course(@Parent() { courseId }: TrainingApproval, @Context() graphql: GraphqlContext) {
    if (courseId === null) return null;
    return loader<string, Course>(graphql, 'approval.course', (ids) => this.courses.byIds(graphql.ctx, ids)).load(courseId);
  }

  @ResolveField(() => [AuditEntryType], { description: 'Every step, with who, when and why.' })
  history(@Parent() { id }: TrainingApproval, @CurrentCtx() ctx: Ctx) {
    return historyOf(ctx, id);
  }

  @ResolveField(() => TrainingApprovalViewerCanType)
  async viewerCan(@Parent() approval: TrainingApproval, @Context() graphql: GraphqlContext): Promise<TrainingApprovalViewerCanType> {
    const { actor } = graphql.ctx;
    const isLookedAt = (await this.nos.batched(graphql, approval.id)).some(({ outcome }) => outcome === null);
    const judges = canDecide(actor, approval) && !isOfProvider(actor, approval) && !isLookedAt;
    const { state } = approval;
    return { takeBack: canApply(actor, approval.providerId) && state === ApprovalState.APPLIED, decide: judges && state === ApprovalState.APPLIED, withdraw: judges && state === ApprovalState.APPROVED };
  }

  private organisation(graphql: GraphqlContext, id: string) {
    return loader<string, Organisation>(graphql, 'approval.organisation', (ids) => this.courses.providers(graphql.ctx, ids)).load(id);
  }
}
