import { Args, Context, ID, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { Item } from '../item/item.entity';
import { BankItemType } from '../item/item.type';
import { SittingFactsService } from './sitting-facts.service';
import { StatisticsService } from './statistics.service';
import { ExamStatisticsType } from './statistics.type';

@Resolver(() => BankItemType)
export class StatisticsResolver {
  constructor(
    private readonly statistics: StatisticsService,
    private readonly facts: SittingFactsService,
  ) {}

  @Query(() => ExamStatisticsType)
  @Access(Role.TRAINER, Role.ORG_ADMIN)
  examStatistics(@CurrentCtx() ctx: Ctx, @Args('examId', { type: () => ID }) examId: string) {
    return this.statistics.of(ctx, examId);
  }

  @ResolveField(() => Int, { description: 'In how many attempts it was shown, over all versions.' })
  async exposures(@Parent() item: Item, @Context() graphql: GraphqlContext) {
    return (await loader<string, number>(graphql, 'item.exposures', (ids) => this.facts.exposures(graphql.ctx, ids)).load(item.id)) ?? 0;
  }
}
