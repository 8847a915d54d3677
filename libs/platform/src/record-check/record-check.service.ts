import { Inject, Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { holds, Role } from '@waymark/kernel';
import { IsNull, Not } from 'typeorm';
import { CLOCK } from '../config/clock';
import type { Clock } from '../config/clock';
import type { Ctx } from '../ctx/ctx';
import { inTransaction } from '../ctx/transaction';
import { Translator } from '../i18n/translator';
import { Inbox } from '../inbox/inbox';
import type { InboxItem } from '../inbox/inbox';
import { JobRegistry } from '../jobs/job-registry';
import { paginate } from '../data/connection';
import type { Connection, PageArgs } from '../data/connection';
import { CheckRun } from './check-run.entity';
import type { CheckReport } from './record-checks';
import { RecordChecks } from './record-checks';
import { RecordFinding } from './record-finding.entity';
import type { Found, Head } from './record-finding.rules';

export const CHECK_RECORDS_JOB = 'platform.check-records';
const EACH_NIGHT = '30 3 * * *';

const log = new Logger('records');

/** Reads everything that is kept once more, each night or by hand, and keeps what it found. */
@Injectable()
export class RecordCheckService implements OnModuleInit {
  constructor(
    private readonly checks: RecordChecks,
    private readonly jobs: JobRegistry,
    private readonly inbox: Inbox,
    private readonly translator: Translator,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(CHECK_RECORDS_JOB, async (ctx) => void (await this.run(ctx)));
    this.jobs.repeat(CHECK_RECORDS_JOB, EACH_NIGHT);
    this.inbox.add((ctx) => this.waiting(ctx));
  }

  /** A reading that dies leaves what it found so far, and no end. */
  async run(ctx: Ctx): Promise<CheckRun> {
    const before = await this.lastWhole(ctx);
    const run = await ctx.tx.save(ctx.tx.create(CheckRun, { startedAt: ctx.now, endedAt: null, read: {}, heads: {} }));
    const report = this.reportTo(ctx, run, before?.heads ?? {});
    for (const check of this.checks.all()) run.read[check.what] = await check.read(ctx, report);
    run.endedAt = new Date(Math.max(this.clock.now().getTime(), run.startedAt.getTime()));
    await inTransaction(ctx, (inner) => this.end(inner, run));
    return run;
  }

  lastWhole(ctx: Ctx): Promise<CheckRun | null> {
    return ctx.tx.findOne(CheckRun, { where: { endedAt: Not(IsNull()) }, order: { startedAt: 'DESC' } });
  }

  /** What the last whole reading found, or found again; the oldest first. */
  findings(ctx: Ctx, run: CheckRun, page: PageArgs): Promise<Connection<RecordFinding>> {
    const query = ctx.tx.createQueryBuilder(RecordFinding, 'finding').where('finding.lastRunId = :run', { run: run.id });
    return paginate(query, page, { alias: 'finding', property: 'foundAt', direction: 'ASC' });
  }

  countOf(ctx: Ctx, run: CheckRun): Promise<number> {
    return ctx.tx.countBy(RecordFinding, { lastRunId: run.id });
  }

  private reportTo(ctx: Ctx, run: CheckRun, heads: Readonly<Record<string, Head>>): CheckReport {
    return {
      found: (findings) => this.keep(ctx, run, findings),
      headBefore: (what) => heads[what] ?? null,
      keepHead: (what, head) => void (run.heads[what] = head),
    };
  }

  private async keep(ctx: Ctx, run: CheckRun, findings: readonly Found[]): Promise<void> {
    for (const { kind, recordId, name, detail } of findings) {
      log.error(`${kind} ${recordId} ${detail ?? ''}`.trimEnd());
      await ctx.tx.query(
        `insert into platform.record_finding (kind, record_id, name, detail, found_at, last_run_id) values ($1, $2, $3, $4, $5, $6)
         on conflict (kind, record_id) do update set detail = excluded.detail, last_run_id = excluded.last_run_id`,
        [kind, recordId, name, detail, ctx.now, run.id],
      );
    }
  }

  /** Each finding is told once. One whose reading died is told by the next that finds it. */
  private async end(ctx: Ctx, run: CheckRun): Promise<void> {
    await ctx.tx.save(CheckRun, run);
    const told = await ctx.tx.update(RecordFinding, { lastRunId: run.id, toldAt: IsNull() }, { toldAt: ctx.now });
    if (told.affected) await this.checks.tell(ctx, told.affected);
  }

  private async waiting(ctx: Ctx): Promise<InboxItem[]> {
    if (!holds(ctx.actor, Role.PLATFORM_ADMIN)) return [];
    const run = await this.lastWhole(ctx);
    const first = run && (await ctx.tx.findOne(RecordFinding, { where: { lastRunId: run.id }, order: { foundAt: 'ASC' } }));
    if (!run || !first) return [];
    const text = this.translator.text(ctx.actor.locale, 'inbox:records-differ', { count: await this.countOf(ctx, run) });
    return [{ id: `records ${first.id}`, text, path: '/records', since: first.foundAt }];
  }
}
