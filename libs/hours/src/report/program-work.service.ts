import { Injectable } from '@nestjs/common';
import type { LocalDate, Minutes } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { Activity } from '../entry/activity.rules';

/** Kinds of work that families ask for. The last three are parts of mentoring: with somebody new, with somebody who left, and the rest, which also holds what was not said. */
export type WorkKind = 'GROUPS' | 'PLANNING' | 'SUPERVISION' | 'MENTORING' | 'NEWCOMERS' | 'AFTERCARE' | 'OTHER_MENTORING';

/** Signed work of one kind at a program. Of fewer than three people no number is to be told. */
export interface ProgramWork {
  readonly kind: WorkKind;
  readonly people: number;
  readonly entries: number;
  readonly minutes: Minutes;
  readonly lastOn: LocalDate;
}

const kinds: Readonly<Partial<Record<Activity, WorkKind>>> = {
  [Activity.GROUP_FACILITATION]: 'GROUPS',
  [Activity.ONE_TO_ONE]: 'MENTORING',
  [Activity.COMMUNITY_LINKAGE]: 'MENTORING',
  [Activity.RECOVERY_PLANNING]: 'PLANNING',
  [Activity.SUPERVISION_INDIVIDUAL]: 'SUPERVISION',
  [Activity.SUPERVISION_GROUP]: 'SUPERVISION',
  [Activity.SUPERVISION_OBSERVATION]: 'SUPERVISION',
};

// Mentoring is counted twice: as a whole, and as the part of it that an entry says.
const signed = `
  select counted.kind, count(distinct entry.trainee_id)::int as people, count(*)::int as entries, sum(entry.minutes)::int as minutes, max(entry.worked_on)::text as "lastOn"
  from hours.placement placement join hours.entry entry on entry.placement_id = placement.id
  join jsonb_each_text($2::jsonb) kind (activity, name) on kind.activity = entry.activity
  cross join lateral (select kind.name union all
    select case entry.served when 'NEWCOMER' then 'NEWCOMERS' when 'AFTERCARE' then 'AFTERCARE' else 'OTHER_MENTORING' end where kind.name = 'MENTORING') counted (kind)
  where placement.organisation_id = $1 and entry.state = 'SIGNED' and entry.superseded_at is null and entry.worked_on between $3 and $4
  group by counted.kind`;

/** What was done and signed at a program, without anybody's name: for whoever tells it to the public. */
@Injectable()
export class ProgramWorkService {
  between(ctx: Ctx, organisationId: string, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }): Promise<ProgramWork[]> {
    return ctx.tx.query<ProgramWork[]>(signed, [organisationId, JSON.stringify(kinds), from, to]);
  }
}
