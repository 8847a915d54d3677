import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Files, Leavers } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';

const recordings = 'select file_id as id from assessments.recording where trainee_id = $1 and deleted_at is null';

/** Recordings and what was arranged for their health go; results stay without a name. */
@Injectable()
export class AssessmentsLeaver implements OnModuleInit {
  constructor(
    private readonly leavers: Leavers,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.leavers.add({ erase: (ctx, { id }) => this.erase(ctx, id), isNeeded: (ctx, id) => this.graded(ctx, id) });
  }

  private async erase(ctx: Ctx, personId: string): Promise<void> {
    for (const { id } of await ctx.tx.query<{ id: string }[]>(recordings, [personId])) await this.files.discard(ctx, id);
    await ctx.tx.query('update assessments.recording set deleted_at = $2 where trainee_id = $1 and deleted_at is null', [personId, ctx.now]);
    await ctx.tx.query('select assessments.erase($1)', [personId]);
  }

  private async graded(ctx: Ctx, personId: string): Promise<boolean> {
    return (await ctx.tx.query<unknown[]>('select 1 from assessments.role_play where trainer_id = $1 and released_at is not null limit 1', [personId])).length > 0;
  }
}
