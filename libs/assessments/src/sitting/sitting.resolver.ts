import { Args, Context, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Attempt } from '../exam/attempt.entity';
import { secondsLeft } from '../exam/attempt.rules';
import { isOnBreak } from '../exam/break.rules';
import type { Exam } from '../exam/exam.entity';
import { ExamConnection } from '../exam/exam.type';
import { AddTimeInput, EndSittingInput } from './sitting.input';
import { SittingService } from './sitting.service';
import type { SittingProgress } from './sitting.service';
import { SittingConnection, SittingType } from './sitting.type';

@Resolver(() => SittingType)
export class SittingResolver {
  constructor(
    private readonly service: SittingService,
    private readonly people: PersonService,
  ) {}

  @Query(() => SittingConnection, { description: 'The attempts that run now at exams that the signed-in person watches, first begun first.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  sittings(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.service.list(ctx, page);
  }

  @Query(() => ExamConnection, { description: 'The exams that the signed-in person watches.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  proctoredExams(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.service.examList(ctx, page);
  }

  @Mutation(() => SittingType, { description: 'Moves the deadline of a running attempt, with a reason.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  addTime(@CurrentCtx() ctx: Ctx, @Args('input') { id, minutes, reason }: AddTimeInput) {
    return this.service.addTime(ctx, id, { minutes, reason });
  }

  @Mutation(() => SittingType, { description: 'Ends a running attempt, with a reason. What was saved counts.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  endSitting(@CurrentCtx() ctx: Ctx, @Args('input') { id, reason }: EndSittingInput) {
    return this.service.end(ctx, id, reason);
  }

  @ResolveField(() => PersonType)
  person(@Parent() sitting: Attempt, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, sitting.personId);
  }

  @ResolveField(() => String)
  async examTitle(@Parent() sitting: Attempt, @Context() graphql: GraphqlContext) {
    const exam = await loader<string, Exam>(graphql, 'sitting exam', (ids) => this.service.exams(graphql.ctx, ids)).load(sitting.examId);
    return exam?.title[graphql.ctx.actor.locale];
  }

  @ResolveField(() => Int, { description: 'Seconds to the deadline by the clock of the database.' })
  secondsLeft(@Parent() sitting: Attempt, @CurrentCtx() ctx: Ctx) {
    return secondsLeft(sitting, ctx.now);
  }

  @ResolveField(() => Boolean)
  isOnBreak(@Parent() sitting: Attempt, @CurrentCtx() ctx: Ctx) {
    return isOnBreak(sitting, ctx.now);
  }

  @ResolveField(() => Int)
  itemCount(@Parent() sitting: Attempt) {
    return sitting.form.length;
  }

  @ResolveField(() => Int, { description: 'Questions with an answer.' })
  async answered(@Parent() sitting: Attempt, @Context() graphql: GraphqlContext) {
    return (await this.progressOf(sitting, graphql))?.answered ?? 0;
  }

  @ResolveField(() => Date, { nullable: true })
  async lastSavedAt(@Parent() sitting: Attempt, @Context() graphql: GraphqlContext) {
    return (await this.progressOf(sitting, graphql))?.lastSavedAt ?? null;
  }

  @ResolveField(() => Boolean, { description: 'Another account with the same name has sat this exam.' })
  async hasNamesake(@Parent() sitting: Attempt, @Context() graphql: GraphqlContext) {
    return (await this.progressOf(sitting, graphql))?.hasNamesake ?? false;
  }

  private progressOf(sitting: Attempt, graphql: GraphqlContext) {
    return loader<string, SittingProgress>(graphql, 'sitting progress', (ids) => this.service.progress(graphql.ctx, ids)).load(sitting.id);
  }
}
