import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { enqueue, inTransaction, JobRegistry } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { ErasureWish } from './erasure-wish.entity';
import { ERASE_JOB, ErasureWishService } from './erasure-wish.service';

const DAY_MS = 86_400_000;

/** What was opened meanwhile holds a wish: it comes back each day, and the holder reads why on their page. */
@Injectable()
export class ErasureWorker implements OnModuleInit {
  constructor(
    private readonly wishes: ErasureWishService,
    private readonly jobs: JobRegistry,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(ERASE_JOB, (ctx, { id }) => this.work(ctx, String(id)));
  }

  private async work(ctx: Ctx, id: string): Promise<void> {
    const wish = await ctx.tx.findOneBy(ErasureWish, { id });
    if (!wish || wish.undoneAt || wish.dueAt > ctx.now || (await this.wishes.finish(ctx, wish))) return;
    await inTransaction(ctx, (inner) => enqueue(inner, ERASE_JOB, { id }, { key: `erasure-wish:${id}`, runAt: new Date(ctx.now.getTime() + DAY_MS) }));
  }
}
