import { Injectable } from '@nestjs/common';
import type { Ctx } from '../ctx/ctx';

export type JobHandler = (ctx: Ctx, payload: Record<string, unknown>) => Promise<void>;

/** A job that runs by the clock: `match` as in a crontab, in UTC. */
export interface ClockedJob {
  readonly task: string;
  readonly match: string;
}

/** Modules name their jobs here when they start; the worker runs them. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();
  private readonly clocked: ClockedJob[] = [];

  handle(task: string, handler: JobHandler): void {
    if (this.handlers.has(task)) throw new Error(`Job ${task} has two handlers`);
    this.handlers.set(task, handler);
  }

  /** Has a job of the registry run by the clock, too. */
  repeat(task: string, match: string): void {
    this.clocked.push({ task, match });
  }

  clock(): readonly ClockedJob[] {
    return this.clocked;
  }

  entries(): [string, JobHandler][] {
    return [...this.handlers.entries()];
  }
}
