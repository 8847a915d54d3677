import { Injectable } from '@nestjs/common';
import { Organisation } from '@waymark/identity';
import { found, holds, localDateAt, peerReport, peerReportCsv, Role } from '@waymark/kernel';
import type { Counted } from '@waymark/kernel';
import { authorize, loadOne } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { categories } from '../entry/activity.rules';
import { monthsUntil } from './hours-report.rules';

const none = { people: 0, minutes: 0 };
type Row = Counted & { readonly numbers: typeof none };

// An entry from before the format was asked has the usual one of its activity.
const signedWork = `
  with category as (select * from jsonb_to_recordset($2::jsonb) category (activity text, kind text, format text, role text)),
  work as (
    select to_char(entry.worked_on, 'YYYY-MM-01') as period, coalesce(entry.format, category.format) as format, category.role, entry.trainee_id, entry.minutes
    from hours.placement placement join hours.entry entry on entry.placement_id = placement.id join category using (activity)
    where placement.organisation_id = $1 and ($3::uuid is null or placement.supervisor_id = $3) and category.kind = 'EXPERIENCE'
      and entry.state = 'SIGNED' and entry.superseded_at is null and entry.worked_on >= $4
  ), counted as (
    select period, 'ALL' as axis, null as value, trainee_id, minutes from work
    union all select period, 'FORMAT', format, trainee_id, minutes from work
    union all select period, 'ROLE', role, trainee_id, minutes from work
  )
  select period, axis, value, json_build_object('people', count(distinct trainee_id), 'minutes', sum(minutes)) as numbers
  from counted group by grouping sets ((period, axis, value), (axis, value))`;

/** Signed work at a program by format and role. Supervisors read the hours of those they supervise and know them all; administrators read everybody's, without small groups. */
@Injectable()
export class HoursReportService {
  async of(ctx: Ctx, organisationId: string) {
    const seesAll = holds(ctx.actor, Role.ORG_ADMIN, organisationId);
    authorize(seesAll || holds(ctx.actor, Role.SUPERVISOR, organisationId), 'NOT_FOUND');
    const { timeZone } = await loadOne(ctx, Organisation, {}, organisationId);
    const supervisorId = seesAll ? null : found(ctx.actor.id);
    const months = monthsUntil(localDateAt(ctx.now, timeZone));
    const rows = await ctx.tx.query<Row[]>(signedWork, [organisationId, JSON.stringify(categories), supervisorId, months[0]]);
    // A month in which nobody worked stands as zero.
    const empty = months.map((period) => ({ period, axis: 'ALL' as const, value: null, numbers: none }));
    const periods = peerReport([...rows, ...empty], none, !seesAll);
    return { periods, csv: peerReportCsv(periods, none) };
  }
}
