import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { RolePlay } from '../role-play.entity';
import { RolePlayStatus, statusOf } from '../role-play.rules';
import type { Rubric } from '../rubric.entity';
import { RubricService } from '../rubric.service';
import { RubricType } from '../rubric.type';
import type { Scenario } from '../scenario.entity';
import { Family } from '../scenario.rules';
import { ScenarioService } from '../scenario.service';
import { ScenarioType } from '../scenario.type';
import { DrawService } from './draw.service';
import { AskForRolePlayInput } from './practice.input';
import { PracticeConnection, PracticeType } from './practice.type';

@Resolver(() => PracticeType)
export class PracticeResolver {
  constructor(
    private readonly draws: DrawService,
    private readonly scenarios: ScenarioService,
    private readonly rubrics: RubricService,
  ) {}

  @Query(() => PracticeConnection, { description: 'What was drawn for the viewer and is not graded yet, newest first.' })
  @Access(Role.TRAINEE)
  myPractice(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.draws.mine(ctx, page);
  }

  @Mutation(() => PracticeType, { description: 'Draws a scenario that the viewer has not met. The one that is drawn already is returned, or with `isSwap` set aside for another one.' })
  @Access(Role.TRAINEE)
  drawScenario(@CurrentCtx() ctx: Ctx, @Args('family', { type: () => Family, nullable: true }) family: Family | null, @Args('isSwap', { defaultValue: false }) isSwap: boolean) {
    return this.draws.draw(ctx, family, isSwap);
  }

  @Mutation(() => PracticeType, { description: 'Puts it into the queue of the trainers.' })
  @Access(Role.TRAINEE)
  askForRolePlay(@CurrentCtx() ctx: Ctx, @Args('input') input: AskForRolePlayInput) {
    return this.draws.ask(ctx, input);
  }

  @ResolveField(() => RolePlayStatus)
  status(@Parent() row: RolePlay) {
    return statusOf(row);
  }

  @ResolveField(() => ScenarioType)
  scenario(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return loader<string, Scenario>(graphql, 'scenario', (ids) => this.scenarios.byIds(graphql.ctx, ids)).load(row.scenarioId);
  }

  @ResolveField(() => RubricType, { description: 'The version that it will be judged by.' })
  rubric(@Parent() row: RolePlay, @Context() graphql: GraphqlContext) {
    return loader<string, Rubric>(graphql, 'rubric', (ids) => this.rubrics.byIds(graphql.ctx, ids)).load(row.rubricId);
  }
}
