import { Injectable } from '@nestjs/common';
import { found, holds, Role } from '@waymark/kernel';
import type { PeerRole, PracticeFormat } from '@waymark/kernel';
import { authorize } from '@waymark/platform';
import type { Ctx } from '@waymark/platform';
import { canReadAgreement } from '../role-play.policy';
import { byCriterion, byPair, byRater, figures } from './agreement.rules';
import type { RatedTwice } from './agreement.rules';

export interface Cut {
  readonly rubricId: string;
  readonly format: PracticeFormat | null;
  readonly role: PeerRole | null;
}

const ratedTwice = `
  select one.criterion_id as "criterionId", first.trainer_id as "firstId", second.trainer_id as "secondId", one.level as first, two.level as second
  from assessments.role_play first
  join assessments.role_play second on second.play_id = first.play_id and second.seat = 2 and second.supersedes_id is null
  join assessments.rating one on one.role_play_id = first.id
  join assessments.rating two on two.role_play_id = second.id and two.criterion_id = one.criterion_id
  join assessments.scenario scenario on scenario.id = first.scenario_id
  where first.organisation_id = $1 and first.rubric_id = $2 and first.seat = 1 and first.supersedes_id is null and first.closed_at is not null
    and ($3::text is null or $3 = any(scenario.formats)) and ($4::text is null or $4 = any(scenario.roles))
  order by first.closed_at, first.id`;

/** How far raters agree, over role-plays that two rated blind. Trainers see figures by criterion and those of their own pairs. */
@Injectable()
export class AgreementService {
  async report(ctx: Ctx, organisationId: string, { rubricId, format, role }: Cut) {
    authorize(canReadAgreement(ctx.actor, organisationId), 'NOT_FOUND');
    const seesAll = holds(ctx.actor, Role.ORG_ADMIN, organisationId);
    const rows = await ctx.tx.query<RatedTwice[]>(ratedTwice, [organisationId, rubricId, format, role]);
    const me = found(ctx.actor.id);
    const pairs = byPair(rows).filter(({ raterId, otherId }) => seesAll || raterId === me || otherId === me);
    const raters = byRater(rows).filter(({ raterId }) => seesAll || raterId === me);
    return { ...figures(rows.map(({ first, second }) => [first, second] as const)), rubricId, criteria: byCriterion(rows), pairs, raters };
  }
}
