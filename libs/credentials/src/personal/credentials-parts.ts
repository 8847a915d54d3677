import type { NotHandedOut, PersonalPart } from '@waymark/platform';
import { sharingLeft, sharingParts } from './sharing-parts';

const own = 'join credentials.credential c on c.id =';

export const credentialsParts: readonly PersonalPart[] = [
  {
    name: 'certificates/certificates',
    tables: ['credentials.credential', 'credentials.sealed_document'],
    sql: `select c.number, c.code, c.edition, c.lang as language, c.holder_name, c.title, c.board_name, c.scheme_name, c.scheme_version, c.issued_on, c.valid_until, c.late_until, c.time_zone, c.evidence, c.detail, c.evidence_digest, c.signatories, c.issued_at, s.number as replaces,
      (select d.sha256 from credentials.sealed_document d where d.credential_id = c.id order by d.ordinal desc limit 1) as pdf_sha256
      from credentials.credential c left join credentials.credential s on s.id = c.supersedes_id, whose where c.holder_id = whose.id order by c.issued_at`,
    files: {
      list: `select d.credential_id || '/' || d.ordinal as id, c.number || '-' || d.ordinal || '.pdf' as name from credentials.sealed_document d ${own} d.credential_id, whose where c.holder_id = whose.id order by c.issued_at, d.ordinal`,
      bytes: `select bytes from credentials.sealed_document where credential_id = split_part($1, '/', 1)::uuid and ordinal = split_part($1, '/', 2)::int`,
    },
  },
  {
    name: 'certificates/standing',
    tables: ['credentials.credential_event'],
    sql: `select c.number, e.kind, e.effective_on, e.recorded_at, e.public_reason, e.public_until, e.ends_on from credentials.credential_event e ${own} e.credential_id, whose where c.holder_id = whose.id order by e.id`,
  },
  {
    name: 'certificates/badges',
    tables: ['credentials.badge', 'credentials.signed_badge'],
    sql: `select c.number, b.ordinal, b.subject_id, g.json, g.jwt, g.sd_jwt, g.signed_at from credentials.badge b ${own} b.credential_id left join credentials.signed_badge g on g.badge_id = b.id, whose where c.holder_id = whose.id order by b.made_at`,
  },
  {
    name: 'certificates/log',
    tables: ['credentials.log_opening'],
    sql: `select c.number, o.idx, o.kind, encode(o.salt, 'base64') as salt, o.event, convert_from(n.leaf, 'UTF8') as leaf from credentials.log_opening o join credentials.log_entry n using (idx) ${own} o.credential_id, whose where c.holder_id = whose.id order by o.idx`,
  },
  {
    name: 'certificates/former-names',
    tables: ['credentials.former_name'],
    sql: 'select f.name, f.since_at from credentials.former_name f, whose where f.holder_id = whose.id order by f.since_at, f.name',
  },
  ...sharingParts,
];

export const credentialsLeft: NotHandedOut = {
  ...sharingLeft,
  'credentials.erasure': 'That a certificate was erased stands in certificates/standing.',
  'credentials.seal_intent': 'A step of the seal: what it sealed is in certificates/certificates.',
  'credentials.signing_key_event': 'What somebody did with a key of the platform; that they did it stands in account/acts.',
  'credentials.issuance_switch': 'Who stopped issuing or went on; that they did it stands in account/acts.',
  'credentials.log_closing': 'Who closed a log whose key was lost; that they did it stands in account/acts.',
  'credentials.key_reissue': 'Who had certificates issued anew; that they did it stands in account/acts.',
  'credentials.key_reissue_item': 'Which certificates were issued anew: the new ones are in certificates/certificates, with what they replace.',
  'credentials.key_reissue_notice': 'That a mail about it was sent once.',
};
