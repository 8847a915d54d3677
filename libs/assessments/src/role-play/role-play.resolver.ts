import { Args, ID, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, PageArgs } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { RolePlayListService } from './role-play-list.service';
import { RatingService } from './rating.service';
import { CommentInput, RateCriterionInput, StartRolePlayInput } from './role-play.input';
import { RolePlayService } from './role-play.service';
import { RolePlayConnection, RolePlayType, TraineeToGradeConnection } from './role-play.type';

@Resolver(() => RolePlayType)
export class RolePlayResolver {
  constructor(
    private readonly service: RolePlayService,
    private readonly writing: RatingService,
    private readonly lists: RolePlayListService,
  ) {}

  @Query(() => RolePlayType)
  @Access(Role.TRAINEE, Role.TRAINER)
  rolePlay(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.service.byId(ctx, id);
  }

  @Query(() => RolePlayConnection, { description: 'What was released to the viewer as a trainee, newest first.' })
  @Access(Role.TRAINEE)
  myRolePlays(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.lists.mine(ctx, page);
  }

  @Query(() => TraineeToGradeConnection, { description: 'Trainees of the viewer\'s provider, longest member first.' })
  @Access(Role.TRAINER)
  traineesToGrade(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.lists.trainees(ctx, page);
  }

  @Mutation(() => RolePlayType, { description: 'Starts the timer. One that is open already is returned as it is.' })
  @Access(Role.TRAINER)
  startRolePlay(@CurrentCtx() ctx: Ctx, @Args('input') input: StartRolePlayInput) {
    return this.service.start(ctx, input);
  }

  @Mutation(() => RolePlayType)
  @Access(Role.TRAINER)
  rateCriterion(@CurrentCtx() ctx: Ctx, @Args('input') input: RateCriterionInput) {
    return this.writing.rate(ctx, input);
  }

  @Mutation(() => RolePlayType)
  @Access(Role.TRAINER)
  commentOnRolePlay(@CurrentCtx() ctx: Ctx, @Args('input') input: CommentInput) {
    return this.writing.comment(ctx, input);
  }

  @Mutation(() => RolePlayType, { description: 'Stops the timer and fixes the outcome; the trainee sees nothing yet.' })
  @Access(Role.TRAINER)
  finishRolePlay(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('expectedVersion', { type: () => Int }) version: number) {
    return this.service.finish(ctx, id, version);
  }

  @Mutation(() => RolePlayType, { description: 'Back to rating, while it is not released.' })
  @Access(Role.TRAINER)
  reopenRolePlay(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('expectedVersion', { type: () => Int }) version: number) {
    return this.service.reopen(ctx, id, version);
  }

  @Mutation(() => RolePlayType, { description: 'Shows it to the trainee. It never changes after that.' })
  @Access(Role.TRAINER)
  releaseRolePlay(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('expectedVersion', { type: () => Int }) version: number) {
    return this.service.release(ctx, id, version);
  }

  @Mutation(() => RolePlayType, { description: 'A new version beside a released one, with a reason.' })
  @Access(Role.TRAINER)
  correctRolePlay(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('reason') reason: string) {
    return this.service.correct(ctx, id, reason);
  }
}
