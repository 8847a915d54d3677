import { Args, Context, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { canReadGuide } from './role-play.policy';
import type { Criterion, Rubric } from './rubric.entity';
import type { Scenario } from './scenario.entity';
import { ScenarioService } from './scenario.service';
import { CriterionLevel, CriterionType, RubricType, ScenarioConnection, ScenarioType } from './scenario.type';

@Resolver(() => ScenarioType)
export class ScenarioResolver {
  constructor(private readonly service: ScenarioService) {}

  @Query(() => ScenarioConnection, { description: 'Scenarios of the providers that the viewer learns or trains with.' })
  @Access(Role.TRAINEE, Role.TRAINER)
  scenarios(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.service.list(ctx, page);
  }

  @Query(() => ScenarioType)
  @Access(Role.TRAINEE, Role.TRAINER)
  scenario(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.service.byId(ctx, id);
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

  @ResolveField(() => RubricType, { description: 'The rubric that a role-play begun now is judged by.' })
  rubric(@Parent() scenario: Scenario, @Context() graphql: GraphqlContext) {
    return loader<string, Rubric>(graphql, 'rubric', (ids) => this.service.rubricsByIds(graphql.ctx, ids)).load(scenario.rubricId);
  }
}

@Resolver(() => RubricType)
export class RubricResolver {
  @ResolveField(() => String)
  title(@Parent() rubric: Rubric, @CurrentCtx() ctx: Ctx) {
    return rubric.title[ctx.actor.locale];
  }
}

@Resolver(() => CriterionType)
export class CriterionResolver {
  @ResolveField(() => String)
  title(@Parent() criterion: Criterion, @CurrentCtx() ctx: Ctx) {
    return criterion.title[ctx.actor.locale];
  }

  @ResolveField(() => [CriterionLevel], { description: 'Level 1 first.' })
  levels(@Parent() criterion: Criterion, @CurrentCtx() ctx: Ctx): CriterionLevel[] {
    return criterion.anchors.map((anchor, index) => ({ level: index + 1, anchor: anchor[ctx.actor.locale] }));
  }
}
