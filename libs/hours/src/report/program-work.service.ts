import { Injectable } from '@nestjs/common';
import type { LocalDate, Minutes } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import { Activity } from '../entry/activity.rules';

/** Kinds of work that families ask for. */
export type WorkKind = 'GROUPS' | 'MENTORING' | 'PLANNING' | 'SUPERVISION';

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

const signed = `
  select kind.name as kind, count(distinct entry.trainee_id)::int as people, count(*)::int as entries, sum(entry.minutes)::int as minutes, max(entry.worked_on)::text as "lastOn"
  from hours.placement placement join hours.entry entry on entry.placement_id = placement.id
  join jsonb_each_text($2::jsonb) kind (activity, name) on kind.activity = entry.activity
  where placement.organisation_id = $1 and entry.state = 'SIGNED' and entry.superseded_at is null and entry.worked_on between $3 and $4
  group by kind.name`;

/** What was done and signed at a program, without anybody's name: for whoever tells it to the public. */
@Injectable()
export class ProgramWorkService {
  between(ctx: Ctx, organisationId: string, { from, to }: { readonly from: LocalDate; readonly to: LocalDate }): Promise<ProgramWork[]> {
    return ctx.tx.query<ProgramWork[]>(signed, [organisationId, JSON.stringify(kinds), from, to]);
  }
}
