import { Injectable } from '@nestjs/common';
import type { OnModuleInit } from '@nestjs/common';
import { Credential, ReissueService } from '@waymark/credentials';
import { PersonService } from '@waymark/identity';
import { JobRegistry, Mailer, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';

const TELL = 'certification.tell-reissued';

/** Tells holders once that a newer file of theirs waits, after keys were replaced. */
@Injectable()
export class ReissueNotice implements OnModuleInit {
  constructor(
    private readonly people: PersonService,
    private readonly mailer: Mailer,
    private readonly jobs: JobRegistry,
    private readonly reissues: ReissueService,
  ) {}

  onModuleInit(): void {
    this.jobs.handle(TELL, (ctx, { credentialId }) => this.tell(ctx, String(credentialId)));
    this.reissues.tellHolders(TELL);
  }

  private async tell(ctx: Ctx, credentialId: string): Promise<void> {
    const credential = await ctx.tx.findOneByOrFail(Credential, { id: credentialId });
    const holder = await this.people.byId(ctx, credential.holderId);
    // Whoever erased their account is told nothing any more.
    if (!holder) return;
    await this.mailer.send(ctx, { to: holder.email, locale: holder.locale, template: 'certificate-reissued', params: {} });
    record(ctx, 'credential.reissue-told', credential);
  }
}
