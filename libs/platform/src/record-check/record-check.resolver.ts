import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Role } from '@waymark/kernel';
import { Access } from '../access/access';
import { CurrentCtx } from '../ctx/ctx';
import type { Ctx } from '../ctx/ctx';
import { PageArgs } from '../data/connection';
import type { CheckRun } from './check-run.entity';
import { RecordCheckService } from './record-check.service';
import { RecordCheckType, RecordFindingConnection } from './record-check.type';

@Resolver(() => RecordCheckType)
export class RecordCheckResolver {
  constructor(private readonly records: RecordCheckService) {}

  @Query(() => RecordCheckType, { nullable: true, description: 'The last whole reading of everything that is kept; nothing before the first.' })
  @Access(Role.PLATFORM_ADMIN)
  recordCheck(@CurrentCtx() ctx: Ctx) {
    return this.records.lastWhole(ctx);
  }

  @ResolveField(() => RecordFindingConnection, { description: 'What it found, the oldest first.' })
  findings(@CurrentCtx() ctx: Ctx, @Parent() run: CheckRun, @Args() page: PageArgs) {
    return this.records.findings(ctx, run, page);
  }

  @ResolveField()
  findingCount(@CurrentCtx() ctx: Ctx, @Parent() run: CheckRun) {
    return this.records.countOf(ctx, run);
  }

  @ResolveField()
  certificates(@Parent() { read }: CheckRun) {
    return read['certificates'] ?? 0;
  }

  @ResolveField()
  decisions(@Parent() { read }: CheckRun) {
    return read['decisions'] ?? 0;
  }

  @ResolveField()
  auditEntries(@Parent() { read }: CheckRun) {
    return read['auditEntries'] ?? 0;
  }

  @ResolveField()
  logEntries(@Parent() { read }: CheckRun) {
    return read['logEntries'] ?? 0;
  }
}
