import { Injectable, Logger } from '@nestjs/common';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { Logger as WorkerLogger, parseCronItems, run, runMigrations, runOnce } from 'graphile-worker';
import type { Runner, TaskList } from 'graphile-worker';
import type { Pool } from 'pg';
import { DataSource } from 'typeorm';
import { CtxFactory } from '../ctx/ctx.factory';
import { poolOf } from '../data/pool';
import { logLine } from '../errors/log-line';
import { JobRegistry } from './job-registry';

export const JOB_SCHEMA = 'jobs';

const log = new Logger('worker');
const quiet = new WorkerLogger(() => (level, message) => {
  if (level === 'error') log.error(logLine(message));
});

export async function migrateJobs(connectionString: string): Promise<void> {
  await runMigrations({ connectionString, schema: JOB_SCHEMA, logger: quiet });
}

/** Runs the jobs of the registry, in this process or in one of its own. */
@Injectable()
export class Worker implements BeforeApplicationShutdown {
  private runner: Runner | null = null;

  constructor(
    private readonly registry: JobRegistry,
    private readonly contexts: CtxFactory,
    private readonly dataSource: DataSource,
  ) {}

  async start(): Promise<void> {
    this.runner = await run({ ...this.options(), parsedCronItems: parseCronItems([...this.registry.clock()]), concurrency: 2, noHandleSignals: true });
  }

  /** Runs what is due and returns: for tests and for the first seed. */
  async drain(): Promise<void> {
    await runOnce(this.options());
  }

  /** Before the pool goes: a worker that stops tells the database. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
    this.runner = null;
  }

  private options() {
    return { pgPool: this.pool(), schema: JOB_SCHEMA, taskList: this.tasks(), logger: quiet };
  }

  /** A connection that dies while idle must not take the process with it; one that dies while we stop is no news. */
  private pool(): Pool {
    const master = poolOf(this.dataSource);
    const complain = (error: Error) => {
      if (!master.ending) log.error(logLine(error));
    };
    if (master.listenerCount('connect') === 0) master.on('error', complain).on('connect', (client) => client.on('error', complain));
    return master;
  }

  private tasks(): TaskList {
    return Object.fromEntries(
      this.registry.entries().map(([name, handler]) => [name, (payload: unknown) => handler(this.contexts.create(), payload as Record<string, unknown>)]),
    );
  }
}
