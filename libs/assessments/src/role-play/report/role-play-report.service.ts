import { Injectable } from '@nestjs/common';
import { found, holds, peerReport, peerReportCsv, Role } from '@waymark/kernel';
import type { Counted } from '@waymark/kernel';
import { authorize } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';

const none = { people: 0, graded: 0, passed: 0 };

const graded = `
  with graded as (
    select play.trainee_id, play.passed, scenario.formats, scenario.roles from assessments.role_play play join assessments.scenario scenario on scenario.id = play.scenario_id
    where play.organisation_id = $1 and play.released_at is not null
      and not exists (select from assessments.role_play newer where newer.supersedes_id = play.id and newer.released_at is not null)
  ), counted as (
    select 'ALL' as axis, null as value, trainee_id, passed from graded
    union all select 'FORMAT', format, trainee_id, passed from graded left join unnest(formats) format on true
    union all select 'ROLE', role, trainee_id, passed from graded left join unnest(roles) role on true
  )
  select null as period, axis, value, json_build_object('people', count(distinct trainee_id), 'graded', count(*), 'passed', count(*) filter (where passed)) as numbers from counted group by axis, value`;

/** What trainees of a provider played and passed, cut by the formats and roles of the scenarios. */
@Injectable()
export class RolePlayReportService {
  async of(ctx: Ctx, organisationId: string) {
    authorize(holds(ctx.actor, Role.TRAINER, organisationId) || holds(ctx.actor, Role.ORG_ADMIN, organisationId), 'NOT_FOUND');
    const periods = peerReport(await ctx.tx.query<(Counted & { numbers: typeof none })[]>(graded, [organisationId]), none);
    return { ...found(periods[0]), csv: peerReportCsv(periods, none) };
  }
}
