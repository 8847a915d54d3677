import { Injectable } from '@nestjs/common';
import { domainCodes } from '@waymark/kernel';
import type { DomainCode } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { engagedMinutes } from '../engagement/engagement.rules';

export interface DomainProgress {
  readonly domain: DomainCode;
  readonly creditedMinutes: number;
  /** Prior learning; not part of the credited minutes. */
  readonly priorMinutes: number;
  readonly engagedMinutes: number;
}

interface Row {
  domain: DomainCode;
  total: number;
}

@Injectable()
export class ProgressService {
  async byDomain(ctx: Ctx): Promise<DomainProgress[]> {
    const credited = await this.credited(ctx);
    const prior = await this.prior(ctx);
    const engaged = await this.engagedSeconds(ctx);
    return domainCodes.map((domain) => ({ domain, creditedMinutes: credited.get(domain) ?? 0, priorMinutes: prior.get(domain) ?? 0, engagedMinutes: engagedMinutes(engaged.get(domain) ?? 0) }));
  }

  private async credited(ctx: Ctx): Promise<Map<DomainCode, number>> {
    const rows = await ctx.tx.query<Row[]>(
      `select domain, sum(minutes)::int as total from (
         select domain, minutes from courses.module_completion where person_id = $1 and round = 1
         union all
         select s.domain, a.minutes from courses.attendance a join courses.live_session s on s.id = a.session_id
          where a.person_id = $1 and s.ends_at <= $2 and not exists (select 1 from courses.attendance newer where newer.amends_id = a.id)
       ) counted group by domain`,
      [ctx.actor.id, ctx.now],
    );
    return new Map(rows.map((row) => [row.domain, row.total]));
  }

  private async prior(ctx: Ctx): Promise<Map<DomainCode, number>> {
    const rows = await ctx.tx.query<Row[]>(
      `select domain, sum(minutes)::int as total from courses.prior_credit c
        where person_id = $1 and not exists (select 1 from courses.credit_withdrawal w where w.credit_id = c.id) group by domain`,
      [ctx.actor.id],
    );
    return new Map(rows.map((row) => [row.domain, row.total]));
  }

  private async engagedSeconds(ctx: Ctx): Promise<Map<DomainCode, number>> {
    const rows = await ctx.tx.query<Row[]>(
      'select domain, sum(extract(epoch from to_at - from_at))::float8 as total from courses.engagement where person_id = $1 group by domain',
      [ctx.actor.id],
    );
    return new Map(rows.map((row) => [row.domain, row.total]));
  }
}
