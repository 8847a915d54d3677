import type { NotHandedOut, PersonalPart } from '@waymark/platform';

export const identityParts: readonly PersonalPart[] = [
  {
    name: 'account/profile',
    tables: ['identity.person'],
    sql: 'select p.id, p.email, p.legal_name, p.chosen_name, p.is_legal_name_public, p.locale as language, p.created_at from identity.person p, whose where p.id = whose.id',
  },
  {
    name: 'account/roles',
    tables: ['identity.membership'],
    sql: 'select o.name as organisation, o.kind, m.role, m.started_at, m.ended_at from identity.membership m join identity.organisation o on o.id = m.organisation_id, whose where m.person_id = whose.id order by m.started_at',
  },
  {
    name: 'account/sign-ins',
    tables: ['identity.session'],
    sql: 'select s.user_agent, s.started_at, s.seen_at, s.expire as ends_at from identity.session s, whose where s.person_id = whose.id order by s.started_at',
  },
  {
    // What waits for a second person, or was refused by one, was never sent.
    name: 'account/invitations',
    tables: ['identity.invitation'],
    sql: 'select o.name as organisation, i.role, i.created_at, i.expires_at, i.accepted_at from identity.invitation i join identity.organisation o on o.id = i.organisation_id, whose where i.email = whose.email and i.token_hash is not null order by i.created_at',
  },
  {
    // What somebody else said of them is that person's word.
    name: 'account/ties',
    tables: ['identity.tie'],
    sql: `select t.kind, p.public_name as with_whom, t.started_at, t.ends_at from identity.tie t join identity.person p on p.id = t.other_id, whose where t.person_id = whose.id order by t.started_at`,
  },
  {
    name: 'account/leaving',
    tables: ['identity.leaving'],
    sql: 'select l.asked_at, l.due_at, l.erases_certificates, l.undone_at from identity.leaving l, whose where l.person_id = whose.id order by l.asked_at',
  },
  {
    name: 'account/copies',
    tables: ['identity.data_copy'],
    sql: 'select c.asked_at, c.ready_at, c.expires_at, c.bytes, c.sha256 from identity.data_copy c, whose where c.person_id = whose.id order by c.asked_at',
  },
];

export const identityLeft: NotHandedOut = {
  'identity.mailed_code': 'The hash of a code that works for a quarter of an hour.',
};
