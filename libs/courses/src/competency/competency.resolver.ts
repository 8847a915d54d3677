import { Context, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import { CompetencyCategoryType, CompetencyEvidenceType, CompetencyType } from './competency.type';
import type { Standing } from './evidence.rules';
import { EvidenceService } from './evidence.service';
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
  constructor(private readonly evidenceOf: EvidenceService) {}

  @ResolveField(() => String)
  text(@Parent() competency: Competency, @CurrentCtx() ctx: Ctx) {
    return competency.text[ctx.actor.locale];
  }

  @ResolveField(() => Int, { description: 'Steps that train it, over all courses that the signed-in person takes.' })
  async parts(@Parent() competency: Competency, @Context() graphql: GraphqlContext) {
    return (await this.standing(graphql, competency)).parts;
  }

  @ResolveField(() => [CompetencyEvidenceType], { description: 'What the signed-in person did that trains it, the latest first.' })
  async evidence(@Parent() competency: Competency, @Context() graphql: GraphqlContext) {
    const { locale } = graphql.ctx.actor;
    return (await this.standing(graphql, competency)).evidence.map(({ stepId, doneAt, title, course }) => ({ stepId, doneAt, title: title[locale], course: course[locale] }));
  }

  private async standing(graphql: GraphqlContext, { code }: Competency): Promise<Standing> {
    const standings = loader<string, Standing>(graphql, 'competency-standing', () => this.evidenceOf.of(graphql.ctx));
    return (await standings.load(code)) ?? { parts: 0, evidence: [] };
  }
}
