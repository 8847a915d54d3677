import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { KeyRing } from '../keys';
import { LogClosing } from './log-closing.entity';
import { frozen } from './closed-log';
import type { GivenHead } from './closed-log';
import { LogOrigins } from './log-origins.service';

// Shared by whoever signs a head (`refuse_head_of_closed_log`), alone for whoever closes.
const NAME_LOCK = 7410252;

const headsOf = `select c.size::int8::text as size, c.root, c.made_at as "madeAt", exists (select from credentials.log_cosignature s where s.size = c.size) as "isWitnessed"
  from credentials.log_checkpoint c where c.origin = $1 order by c.size`;

export interface LogLoss {
  readonly since: Date;
  readonly reason: string;
}

/** What is done where the key of the log was lost: it ends at a head that counts, and goes on under another name with another key. */
@Injectable()
export class LogCloser {
  constructor(
    private readonly ring: KeyRing,
    private readonly origins: LogOrigins,
  ) {}

  /** One transaction: the end of the old log, the step of its key, and the next key. Whoever dies before it has changed nothing, and after it everything is done. */
  async close(ctx: Ctx, kid: string, { since, reason }: LogLoss): Promise<LogClosing> {
    const key = found(await this.ring.find(ctx, kid));
    const known = await this.closingOf(ctx, key.id);
    if (known) return known;
    const follows = await this.ring.draw('log');
    await this.ring.compromise(ctx, kid, { effectiveAt: since, reason, follows, also: (inner) => this.write(inner, key.id, since) });
    return found(await this.closingOf(ctx, key.id));
  }

  closingOf(ctx: Ctx, keyId: string): Promise<LogClosing | null> {
    return ctx.tx.findOneBy(LogClosing, { keyId });
  }

  private async write(ctx: Ctx, keyId: string, since: Date): Promise<void> {
    await ctx.tx.query('select pg_advisory_xact_lock($1)', [NAME_LOCK]);
    // Of two who close it at once, the second one finds it closed.
    must((await this.closingOf(ctx, keyId)) === null, 'KEY_STATE_UNFIT', { from: 'COMPROMISED', to: 'COMPROMISED' });
    const origin = await this.origins.current(ctx);
    const heads = await ctx.tx.query<(Omit<GivenHead, 'size'> & { size: string })[]>(headsOf, [origin]);
    const end = frozen(heads.map((head) => ({ ...head, size: Number(head.size) })), since);
    const closing = { keyId, origin, nextOrigin: this.origins.next(origin), ...end, size: String(end.size), since, closedAt: ctx.now, closedBy: ctx.actor.id };
    await ctx.tx.insert(LogClosing, closing);
    record(ctx, 'log.closed', { id: keyId }, { after: { origin, size: closing.size, next: closing.nextOrigin } });
  }
}
