import { Organisation } from '@waymark/identity';
import { localDateAt } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';

/** Today on the calendar of a board: last days are counted by it. */
export async function dayAtBoard(ctx: Ctx, { boardId }: { readonly boardId: string }): Promise<LocalDate> {
  return localDateAt(ctx.now, (await ctx.tx.findOneByOrFail(Organisation, { id: boardId })).timeZone);
}
