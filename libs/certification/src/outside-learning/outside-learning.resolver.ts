import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Organisation, PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, LocalDateScalar, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { In } from 'typeorm';
import { LearningReviewService } from './learning-review.service';
import { LearningReview, OutsideLearning } from './outside-learning.entity';
import { AddLearningInput, DecideLearningInput } from './outside-learning.input';
import { OutsideLearningService } from './outside-learning.service';
import { LearningReviewConnection, LearningReviewType, OutsideLearningType } from './outside-learning.type';

@Resolver(() => OutsideLearningType)
export class OutsideLearningResolver {
  constructor(private readonly learnings: OutsideLearningService) {}

  @Query(() => [OutsideLearningType], { description: 'Courses that the viewer took elsewhere, newest first.' })
  @Access.signedIn()
  myOutsideLearning(@CurrentCtx() ctx: Ctx) {
    return this.learnings.mine(ctx);
  }

  @Mutation(() => OutsideLearningType, { description: 'Uploads a course from elsewhere, once; doubles are refused.' })
  @Access.signedIn()
  addLearning(@CurrentCtx() ctx: Ctx, @Args('input') input: AddLearningInput) {
    return this.learnings.add(ctx, input);
  }

  @Mutation(() => [OutsideLearningType], { description: 'Takes one back that no board accepted; its paper goes.' })
  @Access.signedIn()
  takeBackLearning(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.learnings.withdraw(ctx, id);
  }

  @ResolveField(() => [LearningReviewType], { description: 'What each board that was asked says.' })
  async reviews(@Parent() { id }: OutsideLearning, @Context() graphql: GraphqlContext) {
    const of = loader<string, LearningReview[]>(graphql, 'learning.reviews', async (ids) => {
      const rows = await graphql.ctx.tx.find(LearningReview, { where: { learningId: In([...ids]) }, order: { askedAt: 'ASC', id: 'ASC' } });
      return new Map(ids.map((learningId) => [learningId, rows.filter((row) => row.learningId === learningId)]));
    });
    return (await of.load(id)) ?? [];
  }

  @ResolveField(() => Boolean)
  canTakeBack(@Parent() learning: OutsideLearning, @Context() { ctx }: GraphqlContext) {
    return this.learnings.canWithdraw(ctx, learning);
  }

  @ResolveField(() => [LocalDateScalar], { description: 'Other days on which the same course was taken.' })
  otherDays(@Parent() learning: OutsideLearning, @Context() { ctx }: GraphqlContext) {
    return this.learnings.otherDays(ctx, learning);
  }
}

@Resolver(() => LearningReviewType)
export class LearningReviewResolver {
  constructor(
    private readonly reviews: LearningReviewService,
    private readonly people: PersonService,
  ) {}

  @Query(() => LearningReviewConnection, { description: 'Courses from elsewhere that wait for the viewer as a reviewer, oldest first.' })
  @Access(Role.REVIEWER)
  learningToReview(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.reviews.waiting(ctx, page);
  }

  @Mutation(() => LearningReviewType, { description: 'Accepts a course for the own board, or refuses it with a reason.' })
  @Access(Role.REVIEWER)
  decideLearning(@CurrentCtx() ctx: Ctx, @Args('input') input: DecideLearningInput) {
    return this.reviews.decide(ctx, input);
  }

  @ResolveField(() => String)
  async boardName(@Parent() { boardId }: LearningReview, @Context() graphql: GraphqlContext) {
    const one = loader<string, string>(graphql, 'learning.board', async (ids) => new Map((await graphql.ctx.tx.findBy(Organisation, { id: In([...ids]) })).map(({ id, name }) => [id, name])));
    return (await one.load(boardId)) ?? '';
  }

  @ResolveField('learning', () => OutsideLearningType)
  async learningJudged(@Parent() review: LearningReview, @Context() graphql: GraphqlContext) {
    return review.learning ?? graphql.ctx.tx.findOneByOrFail(OutsideLearning, { id: review.learningId });
  }

  @ResolveField(() => PersonType, { description: 'Who took it.' })
  async holder(@Parent() review: LearningReview, @Context() graphql: GraphqlContext) {
    const { holderId } = review.learning ?? (await graphql.ctx.tx.findOneByOrFail(OutsideLearning, { id: review.learningId }));
    return this.people.batched(graphql, holderId);
  }
}
