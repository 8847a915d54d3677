import { writeTrail } from '../audit/record';
import type { Ctx } from './ctx';

/** Runs the work in one transaction; its audit rows are written last, so that the lock of the audit chain is held briefly. */
export function inTransaction<T>(ctx: Ctx, work: (ctx: Ctx) => Promise<T>): Promise<T> {
  return ctx.tx.transaction(async (tx) => {
    const inner: Ctx = { ...ctx, tx, trail: [] };
    const result = await work(inner);
    await writeTrail(inner);
    return result;
  });
}
