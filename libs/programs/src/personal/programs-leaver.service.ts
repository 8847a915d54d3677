import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Leavers } from '@waymark/platform';

const statements = [
  'delete from programs.watch_listener where person_id = $1',
  'update programs.count_consent set withdrawn_at = now() where holder_id = $1 and withdrawn_at is null',
  'select programs.erase($1)',
];

/** They are counted by no program any more, and their questions lose their words. */
@Injectable()
export class ProgramsLeaver implements OnModuleInit {
  constructor(private readonly leavers: Leavers) {}

  onModuleInit(): void {
    this.leavers.add({
      erase: async (ctx, { id }) => {
        for (const statement of statements) await ctx.tx.query(statement, [id]);
      },
    });
  }
}
