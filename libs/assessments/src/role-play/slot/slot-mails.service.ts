import { Inject, Injectable } from '@nestjs/common';
import { Organisation, PersonService } from '@waymark/identity';
import { found, longInstant } from '@waymark/kernel';
import { APP_CONFIG, Mailer } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import type { Slot } from './slot.entity';

/** Tells the other one of the two. A phone shows a mail to whoever holds it: only when it is, never with whom or what for. */
@Injectable()
export class SlotMails {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  booked(ctx: Ctx, slot: Slot): Promise<void> {
    return this.tell(ctx, slot, { template: 'slot-booked', to: slot.trainerId, at: 'to-grade/times' });
  }

  freed(ctx: Ctx, slot: Slot): Promise<void> {
    return this.tell(ctx, slot, { template: 'slot-freed', to: slot.trainerId, at: 'to-grade/times' });
  }

  withdrawn(ctx: Ctx, slot: Slot): Promise<void> {
    return this.tell(ctx, slot, { template: 'slot-withdrawn', to: found(slot.traineeId), at: 'practice' });
  }

  private async tell(ctx: Ctx, { organisationId, startsAt }: Slot, { template, to, at }: { readonly template: string; readonly to: string; readonly at: string }): Promise<void> {
    const { timeZone } = await ctx.tx.findOneByOrFail(Organisation, { id: organisationId });
    const { email, locale } = found(await this.people.byId(ctx, to));
    await this.mailer.send(ctx, { to: email, locale, template, params: { when: longInstant(startsAt, timeZone, locale), link: `${this.config.publicUrl}/${at}` } });
  }
}
