import { In } from 'typeorm';
import type { Ctx } from '../ctx/ctx';
import { MailBounce } from './mail-bounce.entity';

/** An address took no mail, and will not take another try. */
export async function noteBounce(ctx: Ctx, recipient: string, answer: string): Promise<void> {
  await ctx.tx.createQueryBuilder().insert().into(MailBounce).values({ recipient, bouncedAt: ctx.now, answer }).orIgnore().execute();
}

export async function forgetBounce(ctx: Ctx, recipient: string): Promise<void> {
  await ctx.tx.delete(MailBounce, { recipient });
}

/** Since when each of the addresses bounces; those that take mail are not in it. */
export async function bouncesOf(ctx: Ctx, recipients: readonly string[]): Promise<Map<string, Date>> {
  const rows = await ctx.tx.findBy(MailBounce, { recipient: In([...recipients]) });
  return new Map(rows.map(({ recipient, bouncedAt }) => [recipient, bouncedAt]));
}
