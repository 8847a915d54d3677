import type { NotHandedOut, PersonalPart } from '@waymark/platform';

const listed = 'programs.roster_entry r join credentials.credential c on c.id = r.credential_id join identity.organisation o on o.id = r.organisation_id';

export const programsParts: readonly PersonalPart[] = [
  {
    // What a program notes beside a name is its own.
    name: 'programs/watching',
    tables: ['programs.roster_entry', 'programs.watch_notice'],
    sql: `select o.name as program, c.number as certificate, r.added_at, r.ended_at from ${listed}, whose where c.holder_id = whose.id order by r.added_at`,
  },
  {
    name: 'programs/questions',
    tables: ['programs.watch_question'],
    sql: 'select o.name as program, q.text, q.asked_at, q.answer, q.answered_at, q.is_kept from programs.watch_question q join identity.organisation o on o.id = q.organisation_id, whose where q.holder_id = whose.id order by q.asked_at',
  },
  {
    name: 'programs/consents',
    tables: ['programs.count_consent'],
    sql: `select o.name as program, s.given_at, s.withdrawn_at from programs.count_consent s join programs.roster_entry r on r.id = s.entry_id join identity.organisation o on o.id = r.organisation_id, whose where s.holder_id = whose.id order by s.given_at`,
  },
  {
    name: 'programs/listening',
    tables: ['programs.watch_listener'],
    sql: 'select o.name as program, l.delivery from programs.watch_listener l join identity.organisation o on o.id = l.organisation_id, whose where l.person_id = whose.id',
  },
];

const work = 'What somebody did for a program is the program\'s; that they did it stands in account/acts.';

export const programsLeft: NotHandedOut = {
  'programs.api_key': work,
  'programs.profile_statement': work,
  'programs.roster_import': work,
  'programs.webhook': work,
};
