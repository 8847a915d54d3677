import { Injectable } from '@nestjs/common';
import type { LocalDate } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';

export interface AppealWay {
  readonly noticeId: string;
  readonly until: LocalDate;
}

type Row = AppealWay & { readonly credentialId: string };

// By the rules of an appeal: of the holder alone, of the decision that closed the case, once, and in time by the board's calendar. A certificate that took the place of another carries the measure with its case.
const WAYS = `select distinct on (event.credential_id) event.credential_id as "credentialId", notice.id as "noticeId", decision.appeal_until::text as until
  from credentials.credential_event event
  join certification.complaint_decision decision on decision.id = event.case_id
  join certification.complaint complaint on complaint.id = decision.complaint_id and complaint.round = decision.round and complaint.status = 'CLOSED'
  join certification.complaint_notice notice on notice.complaint_id = complaint.id and notice.subject_id = $2
  join identity.organisation board on board.id = complaint.board_id
  where event.credential_id = any($1) and decision.appeal_until >= ($3::timestamptz at time zone board.time_zone)::date
    and not exists (select from certification.complaint_appeal appeal where appeal.decision_id = decision.id)
  order by event.credential_id, event.id desc, notice.sent_at desc`;

/** What a holder finds on their certificate while they can appeal a measure. */
@Injectable()
export class AppealWayService {
  /** By certificate; nobody else than its holder finds one. */
  async of(ctx: Ctx, credentialIds: readonly string[]): Promise<Map<string, AppealWay>> {
    const rows = await ctx.tx.query<Row[]>(WAYS, [credentialIds, ctx.actor.id, ctx.now.toISOString()]);
    return new Map(rows.map(({ credentialId, ...way }) => [credentialId, way]));
  }
}
