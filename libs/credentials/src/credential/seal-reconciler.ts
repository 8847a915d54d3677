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

  /** Goes round all of them once. One that fails does not keep the next from being finished, however many fail. */
  async finishAll(ctx: Ctx): Promise<void> {
    const round = await this.intents.round(ctx);
    for (let ids = await round(); ids.length > 0; ids = await round()) {
      for (const id of ids) await this.seals.seal(ctx, id).catch((error: unknown) => log.error(logLine(error)));
    }
  }
}
