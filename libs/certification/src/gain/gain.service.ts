import { Injectable } from '@nestjs/common';
import { HoursFacts } from '@waymark/hours';
import { found } from '@waymark/kernel';
import type { Locale } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { runningStatuses } from '../application/application.rules';
import { ApplicationService } from '../application/application.service';
import { RENEWAL } from '../application/track.rules';
import { workedFact } from '../application/facts.service';
import { explainEntry } from '../scheme';
import type { Gain } from '../scheme';
import type { HoursGainInput } from './gain.input';
import type { RequirementGainType, SchemeGainType } from './gain.type';

const gainView = ({ id, name, counts, refused }: Gain, locale: Locale): RequirementGainType => ({ id, name: name[locale], counts, keptOut: refused.map(({ rule, minutes }) => ({ rule: rule[locale], minutes })) });

@Injectable()
export class GainService {
  constructor(
    private readonly applications: ApplicationService,
    private readonly worked: HoursFacts,
  ) {}

  /** An entry against every scheme that its writer applies for a certificate under, beside all that they logged, sent or not. */
  async mine(ctx: Ctx, input: HoursGainInput): Promise<SchemeGainType[]> {
    const running = (await this.applications.mine(ctx)).filter(({ status, track }) => runningStatuses.includes(status) && track !== RENEWAL);
    if (running.length === 0) return [];
    const entry = workedFact(this.worked.planned({ ...input, format: input.format ?? null }));
    const unsent = (await this.worked.unsent(ctx, found(ctx.actor.id))).map(workedFact);
    const gains: SchemeGainType[] = [];
    for (const application of running) {
      const { scheme, facts, asOf, openedOn } = await this.applications.assess(ctx, application);
      const requirements = explainEntry(scheme, { facts: [...facts.facts, ...unsent], entry, at: { asOf, openedOn } }).filter(({ fits }) => fits);
      gains.push({ applicationId: application.id, title: scheme.title[ctx.actor.locale], requirements: requirements.map((gain) => gainView(gain, ctx.actor.locale)) });
    }
    return gains;
  }
}
