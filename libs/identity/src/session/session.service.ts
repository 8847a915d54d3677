import { Injectable } from '@nestjs/common';
import { found, must } from '@waymark/kernel';
import { loadOne, paginate, record } from '@waymark/platform';
import type { Connection, Ctx, PageArgs } from '@waymark/platform';
import { MoreThan, Not } from 'typeorm';
import { Session } from './session.entity';

@Injectable()
export class SessionService {
  mine(ctx: Ctx, page: PageArgs): Promise<Connection<Session>> {
    const query = ctx.tx.createQueryBuilder(Session, 'session').addSelect('session.sid').where('session.personId = :me and session.expire > :now', { me: ctx.actor.id, now: ctx.now });
    return paginate(query, page, { alias: 'session', property: 'seenAt', direction: 'DESC' });
  }

  /** Ends one; the cookie of that place is worth nothing from then on. */
  async end(ctx: Ctx, id: string): Promise<boolean> {
    const personId = found(ctx.actor.id);
    const session = await loadOne(ctx, Session, { personId, expire: MoreThan(ctx.now) }, id);
    const { affected } = await ctx.tx.delete(Session, { id: session.id });
    must(affected === 1, 'NOT_FOUND');
    record(ctx, 'session.ended', { id: personId });
    return true;
  }

  /** Ends every session of the person but the one named, and says how many there were. */
  async endOthers(ctx: Ctx, personId: string, keptSid: string | null): Promise<number> {
    const { affected } = await ctx.tx.delete(Session, { personId, ...(keptSid ? { sid: Not(keptSid) } : {}) });
    record(ctx, 'session.others-ended', { id: personId }, { after: { ended: affected ?? 0 } });
    return affected ?? 0;
  }
}
