import { Injectable } from '@nestjs/common';
import { Credential } from '@waymark/credentials';
import { found, must, NOBODY } from '@waymark/kernel';
import { authorize, lockOne, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In, IsNull } from 'typeorm';
import { RosterEntry } from '../roster/roster-entry.entity';
import { CountConsent } from './profile.entity';

/** Whether a holder is counted on the page of a program: for them alone to say, and to take back. */
@Injectable()
export class CountConsentService {
  /** Said twice is said once. */
  async say(ctx: Ctx, entryId: string, isCounted: boolean): Promise<boolean> {
    const entry = await lockOne(ctx, RosterEntry, {}, entryId);
    const { holderId } = await ctx.tx.findOneByOrFail(Credential, { id: entry.credentialId });
    authorize(holderId === ctx.actor.id, 'NOT_FOUND');
    must(entry.endedAt === null, 'WATCH_ENDED');
    const running = await ctx.tx.findOneBy(CountConsent, { entryId, withdrawnAt: IsNull() });
    if (isCounted === (running !== null)) return isCounted;
    if (running === null) await ctx.tx.insert(CountConsent, { entryId, holderId: found(ctx.actor.id), givenAt: ctx.now, withdrawnAt: null });
    else await ctx.tx.update(CountConsent, { id: running.id }, { withdrawnAt: ctx.now });
    record(ctx, isCounted ? 'count_consent.given' : 'count_consent.withdrawn', entry);
    return isCounted;
  }

  /** In which of these watches the actor is counted. */
  async among(ctx: Ctx, entryIds: readonly string[]): Promise<Map<string, boolean>> {
    const rows = await ctx.tx.findBy(CountConsent, { entryId: In([...entryIds]), holderId: ctx.actor.id ?? NOBODY, withdrawnAt: IsNull() });
    return new Map(rows.map(({ entryId }) => [entryId, true]));
  }
}
