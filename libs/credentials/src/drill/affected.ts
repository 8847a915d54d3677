import type { Ctx } from '@waymark/platform';
import { CredentialStatus, movesInto } from '../credential/credential-status.rules';
import type { CredentialEventKind } from '../credential/credential-status.rules';
import type { SigningKey } from '../keys';

/** A certificate that a key signed: its PDF, its time or its badge. */
export interface AffectedCertificate {
  readonly number: string;
  readonly boardName: string;
  /** ISO day. */
  readonly issuedOn: string;
  /** Whether it still counts, so that it is issued anew. */
  readonly counts: boolean;
}

// Who gave the time of a seal stands in no column: it is whoever did when the seal was made. Of a lost key of the log: files from after the last head that counts,
// because the proof that they carry counts no more.
const touched = (document: string, badge: string): string => `(
  exists (select from credentials.sealed_document d where d.credential_id = c.id ${document} and (d.seal_kid = k.kid
    or (k.purpose = 'stamp' and d.sealed_at >= (select min(e.effective_at) from credentials.signing_key_event e where e.key_id = k.id and e.state = 'ACTIVE')
      and d.sealed_at <= coalesce((select min(e.recorded_at) from credentials.signing_key_event e where e.key_id = k.id and e.state in ('RETIRED', 'COMPROMISED')), 'infinity'))
    or (k.purpose = 'documents' and exists (select from credentials.signing_key sk join credentials.key_certificate sc on sc.key_id = sk.id
      join credentials.key_certificate a on a.der = sc.issuer where a.key_id = k.id and sk.kid = d.seal_kid))
    or (k.purpose = 'root' and exists (select from credentials.signing_key sk join credentials.key_certificate sc on sc.key_id = sk.id
      join credentials.key_certificate a on a.der = sc.issuer join credentials.key_certificate r on r.der = a.issuer where r.key_id = k.id and sk.kid = d.seal_kid))
    or exists (select from credentials.log_closing z left join credentials.log_checkpoint h on h.size = z.size and z.size > 0
      where z.key_id = k.id and d.sealed_at <= z.closed_at and d.sealed_at > coalesce(h.made_at, (select max(p.closed_at) from credentials.log_closing p where p.closed_at < z.closed_at), '-infinity'))))
  or exists (select from credentials.badge b join credentials.signed_badge s on s.badge_id = b.id where b.credential_id = c.id ${badge} and k.kid = any(s.kids)))`;

const everTouched = touched('', '');
// A reinstated certificate has a later file and badge: those count.
const nowTouched = touched(
  'and d.ordinal = (select max(l.ordinal) from credentials.sealed_document l where l.credential_id = c.id)',
  'and b.ordinal = (select max(l.ordinal) from credentials.badge l where l.credential_id = c.id)',
);

/** SQL: a step of one of these kinds stands, not overturned since. `id` names the certificate in the statement around it. */
export const endedBy = (kinds: readonly CredentialEventKind[], id: string): string => `exists (select from credentials.credential_event e where e.credential_id = ${id} and e.kind in (${kinds.map((kind) => `'${kind}'`).join(', ')})
  and not exists (select from credentials.credential_event later where later.credential_id = e.credential_id and later.id > e.id and later.kind = 'OVERTURNED'))`;

const endings = [CredentialStatus.REVOKED, CredentialStatus.SUPERSEDED].flatMap(movesInto);
const counts = `(c.valid_until >= ($2::timestamptz at time zone c.time_zone)::date and not ${endedBy(endings, 'c.id')})`;

/** Every certificate that the key ever signed, oldest first; also those that count no more. */
export function affectedBy(ctx: Ctx, { id }: Pick<SigningKey, 'id'>): Promise<AffectedCertificate[]> {
  return ctx.tx.query(
    `select c.number, c.board_name as "boardName", c.issued_on::text as "issuedOn", ${counts} and ${nowTouched} as counts
       from credentials.credential c, credentials.signing_key k where k.id = $1 and ${everTouched} order by c.issued_at, c.id`,
    [id, ctx.now],
  );
}

/** Notes those to issue anew, each once; one whose file was made while the key was lost is found by the next call. */
export async function noteAffected(ctx: Ctx, reissueId: string): Promise<void> {
  await ctx.tx.query(
    `insert into credentials.key_reissue_item (reissue_id, credential_id)
       select r.id, c.id from credentials.key_reissue r join credentials.signing_key k on k.id = r.key_id, credentials.credential c where r.id = $1 and ${counts} and ${nowTouched}
       on conflict do nothing`,
    [reissueId, ctx.now],
  );
}
