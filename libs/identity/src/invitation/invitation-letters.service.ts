import { Inject, Injectable } from '@nestjs/common';
import { APP_CONFIG, hashOfSecret, Mailer, newSecret } from '@waymark/platform';
import type { AppConfig, Ctx } from '@waymark/platform';
import type { Organisation } from '../organisation/organisation.entity';
import type { Invitation } from './invitation.entity';
import { lastMoment, INVITATION_DAYS } from './invitation.rules';

/** The mail with the link: only its hash is kept. */
@Injectable()
export class InvitationLetters {
  constructor(
    @Inject(APP_CONFIG) private readonly config: AppConfig,
    private readonly mailer: Mailer,
  ) {}

  async send(ctx: Ctx, to: string, { name }: Organisation): Promise<Pick<Invitation, 'tokenHash' | 'expiresAt'>> {
    const token = newSecret();
    const params = { organisation: name, link: `${this.config.publicUrl}/invite/${token}`, days: INVITATION_DAYS };
    await this.mailer.send(ctx, { to, locale: ctx.actor.locale, template: 'invitation', params });
    return { tokenHash: hashOfSecret(token), expiresAt: lastMoment(ctx.now) };
  }
}
