import type { INestApplicationContext } from '@nestjs/common';
import { CtxFactory, RecordCheckService, RecordFinding } from '@waymark/platform';
import type { CheckRun } from '@waymark/platform';

/** What one reading came to, for the command `tools/check-records.mjs`. */
export interface RecordReport {
  readonly read: CheckRun['read'];
  readonly heads: CheckRun['heads'];
  readonly findings: readonly Pick<RecordFinding, 'kind' | 'recordId' | 'name' | 'detail'>[];
}

export interface RecordDesk {
  check(): Promise<RecordReport>;
  close(): Promise<void>;
}

export function recordDesk(app: INestApplicationContext): RecordDesk {
  async function check(): Promise<RecordReport> {
    const ctx = app.get(CtxFactory).create();
    const run = await app.get(RecordCheckService).run(ctx);
    return { read: run.read, heads: run.heads, findings: await ctx.tx.find(RecordFinding, { where: { lastRunId: run.id }, order: { kind: 'ASC', name: 'ASC' } }) };
  }
  return { check, close: () => app.close() };
}
