import { Args, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { ExamPlanType } from '../exam/exam-plan.type';
import { AdoptStandardArgs, CloseAngoffRoundArgs, RateAngoffItemArgs } from './angoff.input';
import type { AngoffStudy } from './angoff.entity';
import { AngoffService } from './angoff.service';
import { AngoffItemType, AngoffRoundType, AngoffStudyType } from './standard.type';

@Resolver(() => AngoffStudyType)
export class AngoffResolver {
  constructor(private readonly studies: AngoffService) {}

  @Query(() => AngoffStudyType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  angoffStudy(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.studies.one(ctx, id);
  }

  @Mutation(() => AngoffStudyType, { description: 'Opens a standard setting over every item that a form can hold; one that is open is returned as it is.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  openAngoffStudy(@CurrentCtx() ctx: Ctx, @Args('examId', { type: () => ID }) examId: string) {
    return this.studies.open(ctx, examId);
  }

  @Mutation(() => AngoffStudyType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  rateAngoffItem(@CurrentCtx() ctx: Ctx, @Args() order: RateAngoffItemArgs) {
    return this.studies.rate(ctx, order);
  }

  @Mutation(() => AngoffStudyType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  closeAngoffRound(@CurrentCtx() ctx: Ctx, @Args() { studyId, ...order }: CloseAngoffRoundArgs) {
    return this.studies.closeRound(ctx, studyId, order);
  }

  @Mutation(() => ExamPlanType, { description: 'The cut of a closed study becomes the standard of the exam.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  adoptStandard(@CurrentCtx() ctx: Ctx, @Args() { studyId, ...decision }: AdoptStandardArgs) {
    return this.studies.adopt(ctx, studyId, decision);
  }

  @ResolveField(() => [AngoffRoundType], { description: 'Rounds that are over, oldest first.' })
  rounds(@Parent() study: AngoffStudy, @CurrentCtx() ctx: Ctx) {
    return this.studies.rounds(ctx, study);
  }

  @ResolveField(() => Int, { description: 'Judges who have rated every item of the round that is open.' })
  completeJudges(@Parent() study: AngoffStudy, @CurrentCtx() ctx: Ctx) {
    return this.studies.completeJudges(ctx, study);
  }

  @ResolveField(() => [AngoffItemType])
  items(@Parent() study: AngoffStudy, @CurrentCtx() ctx: Ctx) {
    return this.studies.items(ctx, study);
  }
}
