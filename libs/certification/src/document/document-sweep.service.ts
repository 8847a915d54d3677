import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import type { LocalDate } from '@waymark/kernel';
import { Files, inTransaction, JobRegistry, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { IsNull, LessThanOrEqual } from 'typeorm';
import { CaseDocument } from './document.entity';
import { closed, deleteOn } from './document.rules';

const SWEEP = 'documents.sweep';
const EACH_NIGHT = '17 9 * * *';

/** Each night: a closed case gives its pictures a day to go, and those whose day has come go. A case that is taken up again keeps them. */
@Injectable()
export class DocumentSweep implements OnModuleInit {
  constructor(
    private readonly jobs: JobRegistry,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(SWEEP, (ctx) => inTransaction(ctx, (inner) => this.sweep(inner)));
    this.jobs.repeat(SWEEP, EACH_NIGHT);
  }

  async sweep(ctx: Ctx): Promise<void> {
    const today = ctx.now.toISOString().slice(0, 10);
    await this.plan(ctx, today);
    const due = await ctx.tx.findBy(CaseDocument, { deletedAt: IsNull(), deleteOn: LessThanOrEqual(today) });
    for (const document of due) {
      await ctx.tx.update(CaseDocument, { id: document.id }, { deletedAt: ctx.now });
      await this.files.discard(ctx, document.fileId);
      record(ctx, 'document.deleted', document, { after: { deleteOn: document.deleteOn } });
    }
  }

  private async plan(ctx: Ctx, today: LocalDate): Promise<void> {
    await ctx.tx.query(
      `update certification.document document set delete_on = case when application.status = any($1) then $2::date end
         from certification.application where application.id = document.application_id and document.deleted_at is null
          and (document.delete_on is null) = (application.status = any($1))`,
      [closed, deleteOn(today)],
    );
  }
}
