import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { found, Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { canReadGuide } from './role-play.policy';
import type { Rubric } from './rubric.entity';
import { RubricService } from './rubric.service';
import { RubricType } from './rubric.type';
import type { Scenario } from './scenario.entity';
import { PublishScenarioInput } from './scenario.input';
import { ScenarioService } from './scenario.service';
import { ScenarioConnection, ScenarioTextsType, ScenarioType } from './scenario.type';

@Resolver(() => ScenarioType)
export class ScenarioResolver {
  constructor(
    private readonly service: ScenarioService,
    private readonly rubrics: RubricService,
  ) {}

  @Query(() => ScenarioConnection, { description: 'The library of the providers that the viewer trains for, each scenario in its newest version.' })
  @Access(Role.TRAINER)
  scenarios(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.service.list(ctx, page);
  }

  @Query(() => ScenarioType, { description: 'One of the library, or one that was drawn for the viewer.' })
  @Access(Role.TRAINEE, Role.TRAINER)
  scenario(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.service.byId(ctx, id);
  }

  @Mutation(() => ScenarioType, { description: 'Publishes a new version; role-plays begun on an older one stay with it.' })
  @Access(Role.TRAINER)
  async publishScenario(@CurrentCtx() ctx: Ctx, @Args('input') { rubricId, expectedVersion, ...draft }: PublishScenarioInput) {
    return this.service.publish(ctx, await this.rubrics.byId(ctx, rubricId), draft, expectedVersion);
  }

  @Mutation(() => ScenarioType, { description: 'It is drawn no more; whoever has it keeps it.' })
  @Access(Role.TRAINER)
  retireScenario(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.service.retire(ctx, id);
  }

  @ResolveField(() => String)
  title(@Parent() scenario: Scenario, @CurrentCtx() ctx: Ctx) {
    return scenario.title[ctx.actor.locale];
  }

  @ResolveField(() => String, { description: 'What the trainee is told before it begins.' })
  brief(@Parent() scenario: Scenario, @CurrentCtx() ctx: Ctx) {
    return scenario.brief[ctx.actor.locale];
  }

  @ResolveField(() => String, { nullable: true, description: 'How the partner plays; for trainers only.' })
  actorScript(@Parent() scenario: Scenario, @CurrentCtx() ctx: Ctx) {
    return canReadGuide(ctx.actor, scenario.organisationId) ? scenario.actorScript[ctx.actor.locale] : null;
  }

  @ResolveField(() => String, { nullable: true, description: 'What to watch for; for trainers only.' })
  assessorGuide(@Parent() scenario: Scenario, @CurrentCtx() ctx: Ctx) {
    return canReadGuide(ctx.actor, scenario.organisationId) ? scenario.assessorGuide[ctx.actor.locale] : null;
  }

  @ResolveField(() => ScenarioTextsType, { nullable: true, description: 'For trainers only.' })
  inBoth(@Parent() { organisationId, title, brief, actorScript, assessorGuide }: Scenario, @CurrentCtx() ctx: Ctx): ScenarioTextsType | null {
    return canReadGuide(ctx.actor, organisationId) ? { title, brief, actorScript, assessorGuide } : null;
  }

  @ResolveField(() => RubricType, { description: 'The rubric that a role-play begun now is judged by.' })
  async rubric(@Parent() scenario: Scenario, @Context() graphql: GraphqlContext) {
    return found(await loader<string, Rubric>(graphql, 'newestRubric', (ids) => this.rubrics.newest(graphql.ctx, ids)).load(scenario.rubricId));
  }
}
