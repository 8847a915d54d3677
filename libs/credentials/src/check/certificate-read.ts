/** A certificate as one statement saw it, with everything that speaks of it elsewhere. */
export interface CertificateRead {
  readonly id: string;
  readonly number: string;
  /** As they are printed: in groups of four. */
  readonly code: string;
  readonly evidenceDigest: string;
  /** What the row says now, as the log writes it. */
  readonly facts: string;
  readonly factsSha256: string;
  readonly events: readonly EventRead[];
  /** What opens its entries in the log. */
  readonly openings: readonly { readonly kind: string; readonly event: string }[];
  /** SHA-256 of what it said whenever the seal was asked for. */
  readonly intents: readonly string[];
  /** Whether its newest PDF was given up, or was not sealed within an hour. */
  readonly isUnsealed: boolean;
  readonly documents: readonly { readonly ordinal: number; readonly sha256: string }[];
  readonly trail: readonly { readonly action: string; readonly number: string | null; readonly sha256: string | null }[];
  readonly badges: readonly BadgeRead[];
}

export interface EventRead {
  readonly kind: string;
  readonly on: string;
  readonly reasonSha256: string;
}

export interface BadgeRead {
  readonly ordinal: number;
  readonly json: string;
  readonly jwt: string;
}

// An intent that came to nothing is followed by another one: the wait began with the first since the last PDF.
const unsealed = `exists (select from credentials.seal_intent i where i.credential_id = c.id and (i.ended_at is null or i.outcome = 'REFUSED')
      and not exists (select from credentials.seal_intent s where s.credential_id = c.id and s.outcome = 'STORED' and s.ended_at >= i.made_at)
      and (i.outcome = 'REFUSED' or (select min(w.made_at) from credentials.seal_intent w where w.credential_id = c.id
        and w.made_at > coalesce((select max(s.ended_at) from credentials.seal_intent s where s.credential_id = c.id and s.outcome = 'STORED'), '-infinity')) < clock_timestamp() - interval '1 hour'))`;

/** One statement is one moment: what commits meanwhile is seen whole or not at all. By id, from the one before. What its holder had erased says nothing any more. */
export const certificatesFrom = (most: number): string => `
  select c.id, c.number, c.code, c.evidence_digest as "evidenceDigest", credentials.facts_of(c) as facts,
    encode(sha256(convert_to(credentials.facts_of(c), 'UTF8')), 'hex') as "factsSha256",
    coalesce((select json_agg(json_build_object('kind', e.kind, 'on', e.effective_on, 'reasonSha256', encode(sha256(convert_to(coalesce(e.public_reason, ''), 'UTF8')), 'hex')) order by e.id)
      from credentials.credential_event e where e.credential_id = c.id), '[]') as events,
    coalesce((select json_agg(json_build_object('kind', o.kind, 'event', o.event) order by o.idx) from credentials.log_opening o where o.credential_id = c.id), '[]') as openings,
    coalesce((select json_agg(encode(i.facts_sha256, 'hex')) from credentials.seal_intent i where i.credential_id = c.id), '[]') as intents,
    ${unsealed} as "isUnsealed",
    coalesce((select json_agg(json_build_object('ordinal', d.ordinal, 'sha256', d.sha256) order by d.ordinal) from credentials.sealed_document d where d.credential_id = c.id), '[]') as documents,
    coalesce((select json_agg(json_build_object('action', a.action, 'number', a.after->>'number', 'sha256', a.after->>'sha256') order by a.id)
      from audit.entry a where a.record_id = c.id and a.action like 'credential.%'), '[]') as trail,
    coalesce((select json_agg(json_build_object('ordinal', b.ordinal, 'json', s.json, 'jwt', s.jwt)) from credentials.badge b join credentials.signed_badge s on s.badge_id = b.id where b.credential_id = c.id), '[]') as badges
  from credentials.credential c where c.id > $1 and not exists (select from credentials.erasure x where x.credential_id = c.id) order by c.id limit ${most}`;

/** Certificates that the audit trail or the log knows, and whose row is gone. */
export const certificatesGone = `
  select id, max(number) as number from (
    select a.record_id as id, a.after->>'number' as number from audit.entry a where a.action = 'credential.issued'
    union all select o.credential_id, o.event::json->>'id' from credentials.log_opening o where o.credential_id is not null
  ) known where not exists (select from credentials.credential c where c.id = known.id) group by id order by id limit 1000`;
