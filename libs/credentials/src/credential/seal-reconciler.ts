import { Injectable, Logger } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { JobRegistry, logLine } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { SealIntents } from './seal-intents';
import { SealService } from './seal.service';

export const RECONCILE_JOB = 'credentials.reconcile';

const log = new Logger('seal');

/** Each minute finishes what a process that died left half done: a certificate never waits for the job that died with it. */
@Injectable()
export class SealReconciler implements OnModuleInit {
  constructor(
    private readonly intents: SealIntents,
    private readonly seals: SealService,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(RECONCILE_JOB, (ctx) => this.finishAll(ctx));
    this.jobs.repeat(RECONCILE_JOB, '* * * * *');
  }

  /** One that fails does not keep the next from being finished. */
  async finishAll(ctx: Ctx): Promise<void> {
    for (const id of await this.intents.unfinished(ctx)) {
      await this.seals.seal(ctx, id).catch((error: unknown) => log.error(logLine(error)));
    }
  }
}
