import { Injectable } from '@nestjs/common';
import { found, must, organisationsWhere, Role } from '@waymark/kernel';
import { authorize, loadOne, lockOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { benchmarksVisibleTo, canReadGuide } from '../role-play.policy';
import { RubricService } from '../rubric.service';
import { Benchmark, Calibration } from './benchmark.entity';
import { checkBenchmark, checkLevels, compare } from './calibration.rules';
import type { BenchmarkDraft, Levels } from './calibration.rules';

/** Rubrics, in all their versions, beside each benchmark of theirs that the rater has not met. `rater` is SQL: a parameter or a column. */
export const unmet = (rater: string): string => `
  assessments.benchmark benchmark
  join assessments.rubric judged on judged.id = benchmark.rubric_id
  join assessments.rubric rubric on rubric.organisation_id = judged.organisation_id and rubric.code = judged.code
  where benchmark.retired_at is null
    and not exists (select 1 from assessments.calibration met where met.benchmark_id = benchmark.id and met.rater_id = ${rater} and met.is_within)`;

/** Role-plays with agreed levels, which a trainer rates within tolerance before the queue opens. */
@Injectable()
export class CalibrationService {
  constructor(private readonly rubrics: RubricService) {}

  list(ctx: Ctx, page: PageArgs): Promise<Connection<Benchmark>> {
    const query = ctx.tx.createQueryBuilder(Benchmark, 'benchmark').setFindOptions({ where: { ...benchmarksVisibleTo(ctx.actor), retiredAt: IsNull() } });
    return paginate(query, page, { alias: 'benchmark', property: 'publishedAt', direction: 'ASC' });
  }

  async publish(ctx: Ctx, rubricId: string, { title, transcript, levels }: BenchmarkDraft): Promise<Benchmark> {
    const { organisationId, criteria } = await this.rubrics.byId(ctx, rubricId);
    authorize(canReadGuide(ctx.actor, organisationId));
    checkBenchmark({ title, transcript, levels }, criteria);
    const benchmark = await ctx.tx.save(Benchmark, { organisationId, rubricId, title, transcript, levels, publishedBy: found(ctx.actor.id), publishedAt: ctx.now, retiredAt: null });
    record(ctx, 'benchmark.published', benchmark, { after: { rubricId, title } });
    return benchmark;
  }

  async retire(ctx: Ctx, id: string): Promise<Benchmark> {
    const benchmark = await lockOne(ctx, Benchmark, benchmarksVisibleTo(ctx.actor), id);
    authorize(canReadGuide(ctx.actor, benchmark.organisationId));
    must(benchmark.retiredAt === null, 'BENCHMARK_ALREADY_RETIRED');
    record(ctx, 'benchmark.retired', benchmark);
    return ctx.tx.save(Benchmark, Object.assign(benchmark, { retiredAt: ctx.now }));
  }

  /** May be done again; every time stays in the record. */
  async calibrate(ctx: Ctx, benchmarkId: string, levels: Levels): Promise<Calibration> {
    const benchmark = await loadOne(ctx, Benchmark, benchmarksVisibleTo(ctx.actor), benchmarkId);
    const { criteria } = found((await this.rubrics.byIds(ctx, [benchmark.rubricId])).get(benchmark.rubricId));
    checkLevels(levels, criteria);
    const row = { benchmarkId, raterId: found(ctx.actor.id), levels, ...compare(levels, benchmark.levels, criteria), ratedAt: ctx.now };
    const calibration = await ctx.tx.save(Calibration, row);
    record(ctx, 'calibration.rated', calibration, { after: { benchmarkId, isWithin: row.isWithin } });
    return calibration;
  }

  async metBy(ctx: Ctx, benchmarkIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await ctx.tx.findBy(Calibration, { benchmarkId: In([...benchmarkIds]), raterId: found(ctx.actor.id), isWithin: true });
    return new Map(rows.map(({ benchmarkId }) => [benchmarkId, true]));
  }

  /** What the actor may not grade yet. */
  async closedRubrics(ctx: Ctx): Promise<string[]> {
    const own = organisationsWhere(ctx.actor, Role.TRAINER);
    const rows = await ctx.tx.query<{ id: string }[]>(`select distinct rubric.id from ${unmet('$1')} and benchmark.organisation_id = any($2)`, [found(ctx.actor.id), own]);
    return rows.map(({ id }) => id);
  }
}
