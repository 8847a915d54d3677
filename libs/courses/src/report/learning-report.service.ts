import { Injectable } from '@nestjs/common';
import { found, holds, peerReport, peerReportCsv, Role } from '@waymark/kernel';
import type { Counted } from '@waymark/kernel';
import { authorize } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';

const none = { people: 0, minutes: 0 };

// The modules of each version first: they are few, and what people finished is many. Each is marked with the cuts that it counts in, a bit for
// each, so that what people finished is read once however many cuts there are. Each module counts once a person, as in their training.
const finished = `
  with module as materialized (
    select version.id as version_id, (part.value ->> 'id')::uuid as module_id, coalesce(part.value -> 'formats', '[]') as formats, coalesce(part.value -> 'roles', '[]') as roles
    from courses.course course join courses.version version on version.course_id = course.id cross join jsonb_array_elements(version.content -> 'modules') part
    where course.organisation_id = $1
  ), part as materialized (
    select version_id, module_id, 'ALL' as axis, null as value from module
    union all select version_id, module_id, 'FORMAT', format from module left join jsonb_array_elements_text(formats) format on true
    union all select version_id, module_id, 'ROLE', role from module left join jsonb_array_elements_text(roles) role on true
  ), cut as materialized (
    select axis, value, 1::bigint << (row_number() over () - 1)::int as bit from (select distinct axis, value from part) named
  ), marked as materialized (
    select version_id, module_id, bit_or(cut.bit) as cuts from part join cut on cut.axis = part.axis and cut.value is not distinct from part.value group by version_id, module_id
  ), done as materialized (
    select person_id, bit_or(cuts) as cuts, sum(minutes) as minutes from courses.module_completion join marked using (version_id, module_id) where round = 1
     group by grouping sets ((person_id), (marked.cuts))
  ), person as materialized (
    select cuts, count(*) as people from done where person_id is not null group by cuts
  ), spent as materialized (
    select cuts, minutes from done where person_id is null
  )
  select null as period, axis, value, json_build_object('people', people.counted, 'minutes', spent.counted) as numbers
    from cut
    cross join lateral (select sum(people) as counted from person where person.cuts & cut.bit > 0) people
    cross join lateral (select sum(minutes) as counted from spent where spent.cuts & cut.bit > 0) spent
   where people.counted > 0
   order by axis, value`;

/** What people learned with a provider, cut by the formats and roles that its modules prepare for. */
@Injectable()
export class LearningReportService {
  async of(ctx: Ctx, organisationId: string) {
    authorize(holds(ctx.actor, Role.TRAINER, organisationId) || holds(ctx.actor, Role.ORG_ADMIN, organisationId), 'NOT_FOUND');
    const periods = peerReport(await ctx.tx.query<(Counted & { numbers: typeof none })[]>(finished, [organisationId]), none);
    return { ...found(periods[0]), csv: peerReportCsv(periods, none) };
  }
}
