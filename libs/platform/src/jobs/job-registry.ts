import { Injectable } from '@nestjs/common';
import type { Ctx } from '../ctx/ctx';

export type JobHandler = (ctx: Ctx, payload: Record<string, unknown>) => Promise<void>;

/** Modules name their jobs here when they start; the worker runs them. */
@Injectable()
export class JobRegistry {
  private readonly handlers = new Map<string, JobHandler>();

  handle(task: string, handler: JobHandler): void {
    if (this.handlers.has(task)) throw new Error(`Job ${task} has two handlers`);
    this.handlers.set(task, handler);
  }

  entries(): [string, JobHandler][] {
    return [...this.handlers.entries()];
  }
}
