import { Injectable } from '@nestjs/common';
import type { LocalDate, Minutes } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { Activity } from '../entry/activity.rules';

/** How a signed entry that counts came to be: worked, written down, sent, signed. */
export interface WorkTrace {
  readonly entryId: string;
  readonly workedOn: LocalDate;
  /** `HH:MM` on the wall of the site. */
  readonly startTime: string;
  readonly timeZone: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly minutes: Minutes;
  readonly activity: Activity;
  readonly loggedAt: Date;
  readonly isFromFile: boolean;
  readonly sentAt: Date;
  readonly signedAt: Date;
  readonly signerName: string;
  /** Of the entry that it corrected; none where it is the first. */
  readonly minutesBefore: Minutes | null;
}

const traces = `
  select entry.id as "entryId", entry.worked_on::text as "workedOn", entry.start_time as "startTime", entry.time_zone as "timeZone", entry.starts_at as "startsAt", entry.ends_at as "endsAt",
         entry.minutes, entry.activity, entry.created_at as "loggedAt", entry.import_id is not null as "isFromFile", entry.sent_at as "sentAt",
         signature.signed_at as "signedAt", signature.signer_name as "signerName", before.minutes as "minutesBefore"
    from hours.entry join hours.signature signature on signature.entry_id = entry.id left join hours.entry before on before.id = entry.supersedes_id
   where entry.trainee_id = $1 and entry.state = 'SIGNED' and entry.superseded_at is null
   order by entry.starts_at, entry.id`;

/** In one statement, oldest work first. The caller has asked who may know. */
@Injectable()
export class WorkTraceService {
  of(ctx: Ctx, traineeId: string): Promise<WorkTrace[]> {
    return ctx.tx.query<WorkTrace[]>(traces, [traineeId]);
  }
}
