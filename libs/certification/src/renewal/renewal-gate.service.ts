import { Injectable } from '@nestjs/common';
import { CredentialService } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { found, localDateAt } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { Application } from '../application/application.entity';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';
import { HeldCycles } from './held-cycle.service';
import { checkStanding, checkWindow } from './renewal.rules';

/** Whether a renewal may go on: its certificate can be renewed, and on this day. Any other application passes. */
@Injectable()
export class RenewalGate {
  constructor(
    private readonly cycles: HeldCycles,
    private readonly versions: SchemeVersionService,
    private readonly credentials: CredentialService,
  ) {}

  async checkSendable(ctx: Ctx, application: Application): Promise<void> {
    if (application.renewsId === null) return;
    const { credential, cycle } = await this.cycles.renewed(ctx, application.renewsId);
    const { renewal } = await this.versions.content(ctx, application.schemeId, application.schemeVersion);
    await this.check(ctx, credential);
    checkWindow(found(renewal), cycle, localDateAt(ctx.now, credential.timeZone));
  }

  /** Asked when it is approved, and once more before the new certificate is issued. Nothing for an application that renews nothing. */
  async current(ctx: Ctx, { renewsId }: Pick<Application, 'renewsId'>): Promise<Credential | null> {
    if (renewsId === null) return null;
    const { sourceId } = (await this.cycles.renewed(ctx, renewsId)).credential;
    // A name that changed meanwhile made another edition of it.
    const newest = found((await this.credentials.bySource(ctx, [sourceId])).at(-1));
    await this.check(ctx, newest);
    return newest;
  }

  async check(ctx: Ctx, credential: Credential): Promise<void> {
    const events = (await this.credentials.eventsOf(ctx, [credential.id])).get(credential.id) ?? [];
    checkStanding(this.credentials.standing(ctx, credential, events).status);
  }
}
