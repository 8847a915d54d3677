import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Files, Leavers } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';

const papers = 'select unnest(file_ids) as id from hours.signer_case where trainee_id = $1';

/** Notes, drafts and papers go; signed hours stay without their name. What they signed for others keeps name, standing and day. */
@Injectable()
export class HoursLeaver implements OnModuleInit {
  constructor(
    private readonly leavers: Leavers,
    private readonly files: Files,
  ) {}

  onModuleInit(): void {
    this.leavers.add({ erase: (ctx, { id }) => this.erase(ctx, id), records: (ctx, id) => this.entries(ctx, id), isNeeded: (ctx, id) => this.signed(ctx, id) });
  }

  private async erase(ctx: Ctx, personId: string): Promise<void> {
    for (const { id } of await ctx.tx.query<{ id: string }[]>(papers, [personId])) await this.files.discard(ctx, id);
    await ctx.tx.query('select hours.erase($1)', [personId]);
  }

  /** The trail of an entry says its note. */
  private async entries(ctx: Ctx, personId: string): Promise<string[]> {
    return (await ctx.tx.query<{ id: string }[]>('select id from hours.entry where trainee_id = $1', [personId])).map(({ id }) => id);
  }

  private async signed(ctx: Ctx, personId: string): Promise<boolean> {
    return (await ctx.tx.query<unknown[]>('select 1 from hours.signature where signer_id = $1 limit 1', [personId])).length > 0;
  }
}
