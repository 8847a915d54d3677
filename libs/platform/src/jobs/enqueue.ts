import type { Ctx } from '../ctx/ctx';

export interface JobOptions {
  /** Jobs with the same key are one job. */
  readonly key?: string;
  readonly runAt?: Date;
  readonly maxAttempts?: number;
}

/** Puts a job into the transaction: rolled back with it, run after it. The worker may run it more than once. */
export async function enqueue(ctx: Ctx, task: string, payload: Record<string, unknown>, options: JobOptions = {}): Promise<void> {
  await ctx.tx.query(`select jobs.add_job($1, payload => $2::json, job_key => $3, run_at => $4::timestamptz, max_attempts => $5::int)`, [
    task,
    JSON.stringify(payload),
    options.key ?? null,
    options.runAt ?? null,
    options.maxAttempts ?? 12,
  ]);
}
