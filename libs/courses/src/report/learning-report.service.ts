import { Injectable } from '@nestjs/common';
import { found, holds, peerReport, peerReportCsv, Role } from '@waymark/kernel';
import type { Counted } from '@waymark/kernel';
import { authorize } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';

const none = { people: 0, minutes: 0 };

// The modules of each version first: they are few, and what people finished is many. Each module counts once a person, as in their training.
const finished = `
  with module as materialized (
    select version.id as version_id, (part.value ->> 'id')::uuid as module_id, coalesce(part.value -> 'formats', '[]') as formats, coalesce(part.value -> 'roles', '[]') as roles
    from courses.course course join courses.version version on version.course_id = course.id cross join jsonb_array_elements(version.content -> 'modules') part
    where course.organisation_id = $1
  ), done as (
    select completion.person_id, completion.minutes, module.formats, module.roles from courses.module_completion completion join module using (version_id, module_id) where completion.round = 1
  ), counted as (
    select 'ALL' as axis, null as value, person_id, minutes from done
    union all select 'FORMAT', format, person_id, minutes from done left join jsonb_array_elements_text(formats) format on true
    union all select 'ROLE', role, person_id, minutes from done left join jsonb_array_elements_text(roles) role on true
  )
  select null as period, axis, value, json_build_object('people', count(distinct person_id), 'minutes', sum(minutes)) as numbers from counted group by axis, value`;

/** What people learned with a provider, cut by the formats and roles that its modules prepare for. */
@Injectable()
export class LearningReportService {
  async of(ctx: Ctx, organisationId: string) {
    authorize(holds(ctx.actor, Role.TRAINER, organisationId) || holds(ctx.actor, Role.ORG_ADMIN, organisationId), 'NOT_FOUND');
    const periods = peerReport(await ctx.tx.query<(Counted & { numbers: typeof none })[]>(finished, [organisationId]), none);
    return { ...found(periods[0]), csv: peerReportCsv(periods, none) };
  }
}
