import { Injectable } from '@nestjs/common';
import { Credential } from '@waymark/credentials';
import { found, localDateAt } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { Application } from '../application/application.entity';
import type { HeldCycle } from '../scheme';
import { heldCycle } from './held-cycle.rules';

/** The cycles of certificates, from what they follow on. */
@Injectable()
export class HeldCycles {
  /** `from`: the application that it was given for. */
  async of(ctx: Ctx, credential: Credential, from: Pick<Application, 'renewsId' | 'sentAt'> | null): Promise<HeldCycle> {
    if (!from?.renewsId) return heldCycle(credential, null);
    const { validUntil, timeZone } = await ctx.tx.findOneByOrFail(Credential, { id: from.renewsId });
    return heldCycle(credential, { validUntil, sentOn: localDateAt(found(from.sentAt), timeZone) });
  }

  /** The certificate that a renewal keeps, and the cycle that it is renewed for. */
  async renewed(ctx: Ctx, renewsId: string): Promise<{ credential: Credential; cycle: HeldCycle }> {
    const credential = await ctx.tx.findOneByOrFail(Credential, { id: renewsId });
    const from = await ctx.tx.findOneBy(Application, { id: credential.sourceId });
    return { credential, cycle: await this.of(ctx, credential, from) };
  }
}
