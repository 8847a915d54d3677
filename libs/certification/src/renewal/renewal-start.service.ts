import { Injectable } from '@nestjs/common';
import { CredentialService } from '@waymark/credentials';
import type { Credential } from '@waymark/credentials';
import { PersonService, publicName } from '@waymark/identity';
import { DomainError, localDateAt, must } from '@waymark/kernel';
import { authorize, lockName, record } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { In } from 'typeorm';
import { Application } from '../application/application.entity';
import { ApplicationStatus, runningStatuses } from '../application/application.rules';
import { isStageTrack, RENEWAL } from '../application/track.rules';
import type { Renewal, Scheme } from '../scheme';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';
import { HeldCycles } from './held-cycle.service';
import { RenewalGate } from './renewal-gate.service';
import { checkWindow } from './renewal.rules';

interface Renewable {
  readonly from: Application;
  readonly scheme: Scheme & { readonly renewal: Renewal };
}

@Injectable()
export class RenewalStart {
  constructor(
    private readonly credentials: CredentialService,
    private readonly people: PersonService,
    private readonly versions: SchemeVersionService,
    private readonly cycles: HeldCycles,
    private readonly gate: RenewalGate,
  ) {}

  /** Opens the renewal of a certificate under the rules of today; the one that runs already is returned. */
  async begin(ctx: Ctx, credentialId: string): Promise<Application> {
    const credential = await this.credentials.one(ctx, credentialId);
    authorize(credential.holderId === ctx.actor.id);
    const { from, scheme } = await this.renewable(ctx, credential);
    await lockName(ctx, `application ${credential.holderId} ${from.schemeId}`);
    const running = await ctx.tx.findOneBy(Application, { applicantId: credential.holderId, schemeId: from.schemeId, status: In([...runningStatuses]) });
    must(running === null || running.renewsId === credential.id, 'RENEWAL_OTHER_RUNNING');
    if (running) return running;
    await this.gate.check(ctx, credential);
    checkWindow(scheme.renewal, await this.cycles.of(ctx, credential, from), localDateAt(ctx.now, credential.timeZone));
    return this.open(ctx, credential, { from, scheme });
  }

  /** One that came from a register, a stage, and one whose rules say nothing of renewing have nothing to begin. */
  private async renewable(ctx: Ctx, { sourceId, timeZone }: Credential): Promise<Renewable> {
    const from = await ctx.tx.findOneBy(Application, { id: sourceId });
    if (!from || isStageTrack(from.track)) throw new DomainError('RENEWAL_NOT_OFFERED');
    const scheme = await this.versions.inForce(ctx, from.schemeId, localDateAt(ctx.now, timeZone));
    if (!scheme?.renewal) throw new DomainError('RENEWAL_NOT_OFFERED');
    return { from, scheme: { ...scheme, renewal: scheme.renewal } };
  }

  private async open(ctx: Ctx, credential: Credential, { from, scheme }: Renewable): Promise<Application> {
    const person = await this.people.me(ctx);
    const way = { track: RENEWAL, renewsId: credential.id, schemeId: scheme.id, schemeVersion: scheme.version };
    const fields = { certificateName: publicName(person) ?? credential.holderName, certificateLanguage: credential.lang };
    const application = await ctx.tx.save(Application, { applicantId: credential.holderId, boardId: from.boardId, ...way, ...fields, status: ApplicationStatus.OPEN, round: 0, openedAt: ctx.now, sentAt: null });
    record(ctx, 'application.opened', application, { after: { schemeId: scheme.id, schemeVersion: scheme.version, track: RENEWAL, renews: credential.number } });
    return application;
  }
}
