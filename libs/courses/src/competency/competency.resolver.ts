import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { CompetencyCategoryType, CompetencyType } from './competency.type';
import { framework } from './framework.rules';
import type { Competency, CompetencyCategory } from './framework.rules';

@Resolver(() => CompetencyCategoryType)
export class CompetencyCategoryResolver {
  @Query(() => [CompetencyCategoryType], { description: 'The one framework of all courses.' })
  @Access.signedIn()
  competencyFramework() {
    return framework;
  }

  @ResolveField(() => String)
  title(@Parent() category: CompetencyCategory, @CurrentCtx() ctx: Ctx) {
    return category.title[ctx.actor.locale];
  }
}

@Resolver(() => CompetencyType)
export class CompetencyResolver {
  @ResolveField(() => String)
  text(@Parent() competency: Competency, @CurrentCtx() ctx: Ctx) {
    return competency.text[ctx.actor.locale];
  }
}
