import { Injectable } from '@nestjs/common';
import type { LocalDate, Minutes } from '@waymark/kernel';
import type { Ctx } from '@waymark/platform';
import type { Activity } from '../entry/activity.rules';
import type { SignerCaseReason } from './signer-case.rules';

/** A signed entry that counts, confirmed by somebody else than the supervisor; with the case that says why, where there is one. */
export interface OtherSigner {
  readonly entryId: string;
  readonly workedOn: LocalDate;
  readonly minutes: Minutes;
  readonly activity: Activity;
  readonly signerName: string;
  /** None where the supervisor simply did not answer for two weeks. */
  readonly caseId: string | null;
  readonly reason: SignerCaseReason | null;
  readonly words: string | null;
  /** The supervisor, as they were called then. */
  readonly supervisorName: string | null;
  readonly isNamedBySite: boolean;
  readonly fileIds: readonly string[];
}

const otherSigners = `
  select entry.id as "entryId", entry.worked_on::text as "workedOn", entry.minutes, entry.activity, signature.signer_name as "signerName",
         story.id as "caseId", story.reason, story.words, story.signer_name as "supervisorName", coalesce(story.is_named_by_site, false) as "isNamedBySite", coalesce(story.file_ids, '{}') as "fileIds"
    from hours.entry join hours.signature signature on signature.entry_id = entry.id
    left join lateral (select * from hours.signer_case where placement_id = entry.placement_id and state <> 'WITHDRAWN' and opened_at <= signature.signed_at order by opened_at desc limit 1) story on true
   where entry.trainee_id = $1 and entry.state = 'SIGNED' and entry.superseded_at is null
     and (signature.standing = 'ALTERNATE' or (signature.standing = 'NAMED' and story.is_named_by_site and entry.id = any (story.entry_ids)))
   order by entry.worked_on, entry.starts_at, entry.id`;

/** Hours of a person that somebody else than the supervisor confirmed, in one statement. The caller has asked who may know. */
@Injectable()
export class OtherSigners {
  of(ctx: Ctx, traineeId: string): Promise<OtherSigner[]> {
    return ctx.tx.query<OtherSigner[]>(otherSigners, [traineeId]);
  }
}
