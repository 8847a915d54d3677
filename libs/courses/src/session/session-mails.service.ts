import { Inject, Injectable } from '@nestjs/common';
import { Organisation, PersonService } from '@waymark/identity';
import { found, longInstant } from '@waymark/kernel';
import { APP_CONFIG, Mailer } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import type { LiveSession, SessionSeat } from './session.entity';

/** Tells people in the line what became of it. A phone shows a mail to whoever holds it: when and where to look, never what the session is about. */
@Injectable()
export class SessionMails {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  seated(ctx: Ctx, session: LiveSession, to: readonly SessionSeat[]): Promise<void> {
    return this.tell(ctx, session, { template: 'session-seated', to });
  }

  moved(ctx: Ctx, session: LiveSession, to: readonly SessionSeat[]): Promise<void> {
    return this.tell(ctx, session, { template: 'session-moved', to });
  }

  cancelled(ctx: Ctx, session: LiveSession, to: readonly SessionSeat[]): Promise<void> {
    return this.tell(ctx, session, { template: 'session-cancelled', to });
  }

  private async tell(ctx: Ctx, session: LiveSession, { template, to }: { readonly template: string; readonly to: readonly SessionSeat[] }): Promise<void> {
    const { timeZone } = await ctx.tx.findOneByOrFail(Organisation, { id: session.organisationId });
    const people = await this.people.byIds(ctx, to.map(({ personId }) => personId));
    const link = `${this.config.publicUrl}/sessions/${session.id}`;
    for (const { email, locale } of to.map(({ personId }) => found(people.get(personId)))) {
      await this.mailer.send(ctx, { to: email, locale, template, params: { when: longInstant(session.startsAt, timeZone, locale), link } });
    }
  }
}
