import { Injectable } from '@nestjs/common';
import type { Credential } from '@waymark/credentials';
import { PersonService } from '@waymark/identity';
import { Mailer } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';

/** Tells a holder that the standing of their certificate changed, and never how: others look at a phone, too. A measure of a complaint has a letter of its own. */
@Injectable()
export class StandingLetter {
  constructor(
    private readonly people: PersonService,
    private readonly mailer: Mailer,
  ) {}

  /** Leaves with the change. Whoever erased their account is told nothing any more. */
  async send(ctx: Ctx, { holderId }: Pick<Credential, 'holderId'>): Promise<void> {
    const holder = await this.people.byId(ctx, holderId);
    if (holder) await this.mailer.send(ctx, { to: holder.email, locale: holder.locale, template: 'standing-changed', params: {} });
  }
}
