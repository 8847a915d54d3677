import { Args, Context, ID, Int, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonService, PersonType } from '@waymark/identity';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { RolePlay } from '../role-play.entity';
import { RolePlayType } from '../role-play.type';
import type { Scenario } from '../scenario.entity';
import { ScenarioService } from '../scenario.service';
import { ScenarioType } from '../scenario.type';
import { waitingDays } from './queue.rules';
import { QueueService } from './queue.service';
import { QueuedRolePlayConnection, QueuedRolePlayType } from './queue.type';

@Resolver(() => QueuedRolePlayType)
export class QueueResolver {
  constructor(
    private readonly queue: QueueService,
    private readonly people: PersonService,
    private readonly scenarios: ScenarioService,
  ) {}

  @Query(() => QueuedRolePlayConnection, { description: 'What the viewer may grade, oldest first; never their own, nor of somebody they are tied to.' })
  @Access(Role.TRAINER)
  gradingQueue(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.queue.list(ctx, page);
  }

  @Mutation(() => RolePlayType, { description: 'Makes it the viewer\'s own and starts the timer.' })
  @Access(Role.TRAINER)
  takeRolePlay(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('expectedVersion', { type: () => Int }) version: number) {
    return this.queue.take(ctx, id, version);
  }

  @Mutation(() => RolePlayType, { description: 'Takes the oldest that nobody has.' })
  @Access(Role.TRAINER)
  takeNextRolePlay(@CurrentCtx() ctx: Ctx) {
    return this.queue.takeNext(ctx);
  }

  @Mutation(() => QueuedRolePlayType, { description: 'Gives it back to the queue, while nothing is written in it.' })
  @Access(Role.TRAINER)
  putBackRolePlay(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string, @Args('expectedVersion', { type: () => Int }) version: number) {
    return this.queue.putBack(ctx, id, version);
  }

  @ResolveField(() => Int, { description: 'Whole days since it was sent.' })
  waitingDays(@Parent() row: RolePlay, @CurrentCtx() ctx: Ctx) {
    return row.sentAt ? waitingDays(row.sentAt, ctx.now) : 0;
  }

  @ResolveField(() => PersonType)
  trainee(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return this.people.batched(graphql, row.traineeId);
  }

  @ResolveField(() => PersonType, { nullable: true, description: 'Who has it open; nobody yet.' })
  trainer(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return row.trainerId ? this.people.batched(graphql, row.trainerId) : null;
  }

  @ResolveField(() => Boolean, { description: 'The viewer has it open.' })
  isMine(@Parent() row: RolePlay, @CurrentCtx() ctx: Ctx) {
    return row.trainerId === ctx.actor.id;
  }

  @ResolveField(() => ScenarioType)
  scenario(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return loader<string, Scenario>(graphql, 'scenario', (ids) => this.scenarios.byIds(graphql.ctx, ids)).load(row.scenarioId);
  }
}
