import { Injectable } from '@nestjs/common';
import type { LocalDate, Minutes } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { Activity } from '../entry/activity.rules';

/** A signed entry that counts, and who stands behind it. */
export interface SignedWork {
  readonly entryId: string;
  readonly workedOn: LocalDate;
  readonly minutes: Minutes;
  readonly activity: Activity;
  readonly signerName: string;
  /** The account of the signer: the one they signed with, or the one that has the mailbox they signed from. None where there is no account. */
  readonly signerId: string | null;
}

// Whoever signed from a mailbox is asked for by it: a link is no way around one's own standing.
const signedWork = `
  select entry.id as "entryId", entry.worked_on::text as "workedOn", entry.minutes, entry.activity, signature.signer_name as "signerName", coalesce(signature.signer_id, person.id) as "signerId"
    from hours.entry join hours.signature signature on signature.entry_id = entry.id
    left join identity.person person on signature.signer_id is null and person.email = signature.signer_email
   where entry.trainee_id = $1 and entry.state = 'SIGNED' and entry.superseded_at is null
   order by entry.worked_on, entry.starts_at, entry.id`;

/** Whose word the hours of a person rest on, in one statement. The caller has asked who may know: an account behind a mailbox is told to nobody. */
@Injectable()
export class SignedWorkService {
  of(ctx: Ctx, traineeId: string): Promise<SignedWork[]> {
    return ctx.tx.query<SignedWork[]>(signedWork, [traineeId]);
  }
}
