import { Injectable } from '@nestjs/common';
import { must } from '@waymark/kernel';
import { inTransaction, prepared, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { checkReason, checkSecond } from './drill.rules';
import type { SwitchState } from './drill.rules';

const newest = { name: 'issuance-switch', text: 'select is_stopped as "isStopped", at, by_id as "byId", reason from credentials.issuance_switch order by ordinal desc limit 1' };

/** Stops issuing in every process at once: nothing is issued or sealed until somebody else says that it may go on. */
@Injectable()
export class IssuanceSwitch {
  /** What was last said; null where nobody ever stopped it. */
  async state(ctx: Ctx): Promise<SwitchState | null> {
    const [row] = await prepared<SwitchState>(ctx, newest, []);
    return row ?? null;
  }

  /** Throws `ISSUANCE_STOPPED`. */
  async refuseStopped(ctx: Ctx): Promise<void> {
    must((await this.state(ctx))?.isStopped !== true, 'ISSUANCE_STOPPED');
  }

  /** One person is enough. What is stopped stays stopped. */
  async stop(ctx: Ctx, reason: string): Promise<void> {
    const text = checkReason(reason);
    await inTransaction(ctx, async (inner) => {
      if ((await this.state(inner))?.isStopped !== true) await this.set(inner, true, text);
    });
  }

  /** Takes another person than whoever stopped. Throws `ISSUANCE_NOT_STOPPED` or `KEY_SECOND_PERSON`. */
  async resume(ctx: Ctx, reason: string): Promise<void> {
    const text = checkReason(reason);
    await inTransaction(ctx, async (inner) => {
      const state = await this.state(inner);
      must(state?.isStopped === true, 'ISSUANCE_NOT_STOPPED');
      checkSecond(state, inner.actor.id);
      await this.set(inner, false, text);
    });
  }

  private async set(ctx: Ctx, isStopped: boolean, reason: string): Promise<void> {
    const rows = await ctx.tx.query<{ id: string }[]>('insert into credentials.issuance_switch (is_stopped, at, by_id, reason) values ($1, $2, $3, $4) returning id', [isStopped, ctx.now, ctx.actor.id, reason]);
    record(ctx, isStopped ? 'issuance.stopped' : 'issuance.resumed', { id: String(rows[0]?.id) }, { reason });
  }
}
