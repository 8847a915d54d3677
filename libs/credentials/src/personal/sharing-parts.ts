import type { NotHandedOut, PersonalPart } from '@waymark/platform';

const own = 'join credentials.credential c on c.id =';

/** What somebody said on who reads their certificates. */
export const sharingParts: readonly PersonalPart[] = [
  {
    name: 'certificates/detail',
    tables: ['credentials.detail_choice'],
    sql: `select c.number, d.is_open, d.chosen_at from credentials.detail_choice d ${own} d.credential_id, whose where c.holder_id = whose.id order by d.id`,
  },
  {
    name: 'certificates/register',
    tables: ['credentials.register_choice'],
    sql: `select (select c.board_name from credentials.credential c where c.board_id = r.board_id and c.holder_id = r.holder_id order by c.issued_at limit 1) as board_name, r.is_listed, r.chosen_at from credentials.register_choice r, whose where r.holder_id = whose.id order by r.id`,
  },
  {
    name: 'certificates/consents',
    tables: ['credentials.consent'],
    sql: `select c.number, s.recipient, s.organisation_id is null as is_link, s.purpose, s.purpose_words, s.lines, s.shows_rules, s.given_at, s.ends_at, s.most_views, s.withdrawn_at from credentials.consent s ${own} s.credential_id, whose where s.holder_id = whose.id order by s.given_at`,
  },
  {
    name: 'certificates/readings',
    tables: ['credentials.disclosure'],
    sql: `select c.number, s.recipient, d.ordinal, d.at, d.device, d.lines, d.shows_rules, d.notice from credentials.disclosure d join credentials.consent s on s.id = d.consent_id ${own} s.credential_id, whose where s.holder_id = whose.id order by d.id`,
  },
];

export const sharingLeft: NotHandedOut = {
  'credentials.register_setting': 'What a board decided; who did stands in account/acts.',
};
