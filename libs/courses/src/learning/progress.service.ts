import { Injectable } from '@nestjs/common';
import { domainCodes, found } from '@waymark/kernel';
import type { DomainCode } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { engagedMinutes } from '../engagement/engagement.rules';
import { TrainingFacts } from './training-facts.service';
import type { TrainingFact } from './training-facts.service';

export interface DomainProgress {
  readonly domain: DomainCode;
  readonly creditedMinutes: number;
  /** Prior learning; not part of the credited minutes. */
  readonly priorMinutes: number;
  readonly engagedMinutes: number;
}

const total = (facts: readonly TrainingFact[]): number => facts.reduce((sum, { minutes }) => sum + minutes, 0);

/** What counts towards certification, added up for the one who learned it. */
@Injectable()
export class ProgressService {
  constructor(private readonly trainings: TrainingFacts) {}

  async byDomain(ctx: Ctx): Promise<DomainProgress[]> {
    const facts = await this.trainings.of(ctx, found(ctx.actor.id));
    const engaged = await this.engagedSeconds(ctx);
    return domainCodes.map((domain) => {
      const own = facts.filter((fact) => fact.domain === domain);
      const prior = own.filter((fact) => fact.basis === 'CREDIT');
      return { domain, creditedMinutes: total(own) - total(prior), priorMinutes: total(prior), engagedMinutes: engagedMinutes(engaged.get(domain) ?? 0) };
    });
  }

  private async engagedSeconds(ctx: Ctx): Promise<Map<DomainCode, number>> {
    const rows = await ctx.tx.query<{ domain: DomainCode; total: number }[]>(
      'select domain, sum(extract(epoch from to_at - from_at))::float8 as total from courses.engagement where person_id = $1 group by domain',
      [ctx.actor.id],
    );
    return new Map(rows.map((row) => [row.domain, row.total]));
  }
}
