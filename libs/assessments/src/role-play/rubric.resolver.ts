import { Args, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, AuditEntryType, CurrentCtx, historyOf, PageArgs } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import type { Criterion, Rubric } from './rubric.entity';
import { PublishRubricInput } from './rubric.input';
import { RubricService } from './rubric.service';
import { CriterionLevel, CriterionTextsType, CriterionType, RubricConnection, RubricType, RubricVersionType } from './rubric.type';
import { TextInBothType } from './text.type';

@Resolver(() => RubricType)
export class RubricResolver {
  constructor(private readonly service: RubricService) {}

  @Query(() => RubricConnection, { description: 'Rubrics of the viewer\'s providers, each in its newest version.' })
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  rubrics(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.service.list(ctx, page);
  }

  @Query(() => RubricType)
  @Access(Role.TRAINER)
  rubric(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.service.byId(ctx, id);
  }

  @Mutation(() => RubricType, { description: 'Publishes a new version; role-plays begun on an older one stay with it.' })
  @Access(Role.TRAINER)
  publishRubric(@CurrentCtx() ctx: Ctx, @Args('input') { organisationId, expectedVersion, ...draft }: PublishRubricInput) {
    return this.service.publish(ctx, organisationId, draft, expectedVersion);
  }

  @ResolveField(() => String)
  title(@Parent() rubric: Rubric, @CurrentCtx() ctx: Ctx) {
    return rubric.title[ctx.actor.locale];
  }

  @ResolveField(() => TextInBothType)
  titleInBoth(@Parent() rubric: Rubric) {
    return rubric.title;
  }

  @ResolveField(() => [RubricVersionType], { description: 'Newest first.' })
  versions(@Parent() rubric: Rubric, @CurrentCtx() ctx: Ctx) {
    return this.service.versions(ctx, rubric);
  }
}

@Resolver(() => RubricVersionType)
export class RubricVersionResolver {
  @ResolveField(() => [AuditEntryType], { description: 'Who published it, when, and what it said before.' })
  history(@Parent() version: Rubric, @CurrentCtx() ctx: Ctx) {
    return historyOf(ctx, version.id);
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

  @ResolveField(() => CriterionTextsType)
  inBoth(@Parent() { title, anchors }: Criterion): CriterionTextsType {
    return { title, anchors };
  }
}
