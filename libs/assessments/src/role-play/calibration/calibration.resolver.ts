import { Args, Context, ID, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access, CurrentCtx, loader, PageArgs } from '@waymark/platform';
import type { Ctx, GraphqlContext } from '@waymark/platform';
import type { CriterionLevelInput } from '../role-play.input';
import type { Rubric } from '../rubric.entity';
import { RubricService } from '../rubric.service';
import { RubricType } from '../rubric.type';
import type { Benchmark } from './benchmark.entity';
import type { Levels } from './calibration.rules';
import { CalibrationService } from './calibration.service';
import { CalibrateInput, PublishBenchmarkInput } from './calibration.input';
import { BenchmarkConnection, BenchmarkType, CalibrationType } from './calibration.type';

const byCriterion = (levels: readonly CriterionLevelInput[]): Levels => Object.fromEntries(levels.map(({ criterionId, level }) => [criterionId, level]));

@Resolver(() => BenchmarkType)
export class CalibrationResolver {
  constructor(
    private readonly service: CalibrationService,
    private readonly rubrics: RubricService,
  ) {}

  @Query(() => BenchmarkConnection, { description: 'What a trainer rates before the queue opens, oldest first.' })
  @Access(Role.TRAINER)
  benchmarks(@CurrentCtx() ctx: Ctx, @Args() page: PageArgs) {
    return this.service.list(ctx, page);
  }

  @Mutation(() => BenchmarkType)
  @Access(Role.TRAINER)
  publishBenchmark(@CurrentCtx() ctx: Ctx, @Args('input') { rubricId, levels, ...texts }: PublishBenchmarkInput) {
    return this.service.publish(ctx, rubricId, { ...texts, levels: byCriterion(levels) });
  }

  @Mutation(() => BenchmarkType, { description: 'Nobody has to rate it from now on.' })
  @Access(Role.TRAINER)
  retireBenchmark(@CurrentCtx() ctx: Ctx, @Args('id', { type: () => ID }) id: string) {
    return this.service.retire(ctx, id);
  }

  @Mutation(() => CalibrationType, { description: 'Rates a benchmark; may be done again.' })
  @Access(Role.TRAINER)
  calibrate(@CurrentCtx() ctx: Ctx, @Args('input') { benchmarkId, levels }: CalibrateInput) {
    return this.service.calibrate(ctx, benchmarkId, byCriterion(levels));
  }

  @ResolveField(() => String)
  title(@Parent() benchmark: Benchmark, @CurrentCtx() ctx: Ctx) {
    return benchmark.title[ctx.actor.locale];
  }

  @ResolveField(() => String)
  transcript(@Parent() benchmark: Benchmark, @CurrentCtx() ctx: Ctx) {
    return benchmark.transcript[ctx.actor.locale];
  }

  @ResolveField(() => RubricType)
  rubric(@Parent() benchmark: Benchmark, @Context() graphql: GraphqlContext) {
    return loader<string, Rubric>(graphql, 'rubric', (ids) => this.rubrics.byIds(graphql.ctx, ids)).load(benchmark.rubricId);
  }

  @ResolveField(() => Boolean, { description: 'The viewer has rated it near enough.' })
  async isMet(@Parent() benchmark: Benchmark, @Context() graphql: GraphqlContext) {
    return (await loader<string, boolean>(graphql, 'benchmarkMet', (ids) => this.service.metBy(graphql.ctx, ids)).load(benchmark.id)) ?? false;
  }
}
