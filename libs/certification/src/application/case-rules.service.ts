import { Injectable } from '@nestjs/common';
import { localDateAt } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { HeldCycles } from '../renewal/held-cycle.service';
import { evaluateRenewalCase, onRenewal } from '../renewal/renewal-case.rules';
import type { RenewalCase } from '../renewal/renewal-case.rules';
import { evaluate } from '../scheme';
import type { Evaluation, Fact, Moment, Scheme } from '../scheme';
import { RenewalGate } from '../renewal/renewal-gate.service';
import { SchemeVersionService } from '../scheme-version/scheme-version.service';
import type { Application } from './application.entity';
import { onTrack } from './track.rules';

/** What one application is held against: the version it was opened under, on its way. */
@Injectable()
export class CaseRules {
  constructor(
    private readonly versions: SchemeVersionService,
    private readonly cycles: HeldCycles,
    private readonly gate: RenewalGate,
  ) {}

  async schemeOf(ctx: Ctx, application: Application): Promise<Scheme> {
    const scheme = await this.versions.content(ctx, application.schemeId, application.schemeVersion);
    const renewal = await this.renewalCase(ctx, application);
    return renewal ? onRenewal(scheme, renewal) : onTrack(scheme, application.track);
  }

  async evaluate(ctx: Ctx, application: Application, { facts, at }: { facts: readonly Fact[]; at: Moment }): Promise<{ scheme: Scheme; evaluation: Evaluation }> {
    const scheme = await this.versions.content(ctx, application.schemeId, application.schemeVersion);
    const renewal = await this.renewalCase(ctx, application);
    if (renewal) return { scheme: onRenewal(scheme, renewal), evaluation: evaluateRenewalCase(scheme, renewal, { facts, asOf: at.asOf }) };
    const asked = onTrack(scheme, application.track);
    return { scheme: asked, evaluation: evaluate(asked, facts, at) };
  }

  /** A renewal is sent in its window alone; any other application on any day. */
  async checkWindow(ctx: Ctx, application: Application): Promise<void> {
    await this.gate.checkSendable(ctx, application);
  }

  async renewalCase(ctx: Ctx, { renewsId, sentAt }: Pick<Application, 'renewsId' | 'sentAt'>): Promise<RenewalCase & { lastDay: LocalDate } | null> {
    if (!renewsId) return null;
    const { credential, cycle } = await this.cycles.renewed(ctx, renewsId);
    return { cycle, on: localDateAt(sentAt ?? ctx.now, credential.timeZone), lastDay: credential.validUntil };
  }
}
