import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Leavers } from './leavers';

const statements = [
  'update platform.message set body = null, erased_at = now() where author_id = $1 and erased_at is null',
  'delete from platform.unread where person_id = $1',
  'delete from platform.message_notice where person_id = $1',
];
const mailed = ['platform.sent_mail', 'platform.mail_bounce'];

/** Messages lose their words, mail and marks go. Files go with the noun that took them. */
@Injectable()
export class PlatformLeaver implements OnModuleInit {
  constructor(private readonly leavers: Leavers) {}

  onModuleInit(): void {
    this.leavers.add({
      erase: async (ctx, { id, email }) => {
        for (const statement of statements) await ctx.tx.query(statement, [id]);
        for (const table of mailed) await ctx.tx.query(`delete from ${table} where recipient = $1`, [email]);
      },
    });
  }
}
