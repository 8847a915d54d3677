import { Args, ArgsType, Context, Field, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { IsUUID, Max, MaxLength, Min } from 'class-validator';
import { In } from 'typeorm';
import { ExamPlanType } from '../exam/exam-plan.type';
import { Item } from '../item/item.entity';
import type { AngoffStudy } from './angoff.entity';
import { completeJudges, itemSummary } from './angoff.rules';
import { AngoffService } from './angoff.service';
import { AngoffItemType, AngoffRoundType, AngoffStudyType } from './standard.type';

@ArgsType()
class RateAngoffItemArgs {
  @Field(() => ID)
  studyId: string;

  @Field(() => ID)
  @IsUUID()
  itemId: string;

  @Field(() => Int, { description: 'The round that the screen shows.' })
  round: number;

  @Field(() => Int, { description: 'Of 100 just qualified candidates, how many answer it right?' })
  @Min(0)
  @Max(100)
  percent: number;
}

@ArgsType()
class CloseAngoffRoundArgs {
  @Field(() => ID)
  studyId: string;

  @Field(() => Int)
  round: number;

  @Field({ description: 'True ends the study; otherwise the next round begins, at most three.' })
  isLast: boolean;
}

@ArgsType()
class AdoptStandardArgs {
  @Field(() => ID)
  studyId: string;

  @Field(() => Int)
  cutScore: number;

  @Field({ defaultValue: '', description: 'Needed where the cut is not the one that the judges came to.' })
  @MaxLength(2000)
  reason: string;
}

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
  async rounds(@Parent() study: AngoffStudy, @Context() { ctx }: GraphqlContext) {
    const over = Array.from({ length: study.closedAt ? study.round : study.round - 1 }, (_, index) => index + 1);
    return Promise.all(over.map(async (round) => ({ round, ...(await this.studies.summary(ctx, study, round)) })));
  }

  @ResolveField(() => Int, { description: 'Judges who have rated every item of the round that is open.' })
  async completeJudges(@Parent() study: AngoffStudy, @Context() { ctx }: GraphqlContext) {
    const ratings = await this.studies.ratings(ctx, study);
    return completeJudges(study.items, ratings.filter((rating) => rating.round === study.round)).length;
  }

  @ResolveField(() => [AngoffItemType])
  async items(@Parent() study: AngoffStudy, @Context() { ctx }: GraphqlContext) {
    const ratings = await this.studies.ratings(ctx, study);
    const items = await ctx.tx.find(Item, { where: { id: In(study.items.map((item) => item.itemId)) }, order: { code: 'ASC' } });
    const before = ratings.filter((rating) => rating.round === study.round - 1);
    const mineIn = (round: number, itemId: string) => ratings.find((rating) => rating.round === round && rating.itemId === itemId && rating.judgeId === ctx.actor.id)?.percent ?? null;
    return items.map((item) => {
      const said = itemSummary(item.id, before);
      return { item, mine: mineIn(study.round, item.id), mineBefore: mineIn(study.round - 1, item.id), meanBefore: said?.mean ?? null, spreadBefore: said?.spread ?? null };
    });
  }
}
