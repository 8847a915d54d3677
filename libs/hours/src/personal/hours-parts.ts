import type { NotHandedOut, PersonalPart } from '@waymark/platform';

export const hoursParts: readonly PersonalPart[] = [
  {
    name: 'hours/entries',
    tables: ['hours.entry', 'hours.signature'],
    sql: `select o.name as place, e.worked_on, e.start_time, e.time_zone, e.minutes, e.activity, e.domain, e.format, e.served, e.note, e.state, e.sent_at, e.returned_at, e.returned_reason, e.amendment_reason, e.superseded_at,
      s.signer_name as signed_by, s.standing as signed_as, s.sentence, s.signed_at, s.content_hash
      from hours.entry e join hours.placement p on p.id = e.placement_id join identity.organisation o on o.id = p.organisation_id left join hours.signature s on s.entry_id = e.id, whose where e.trainee_id = whose.id order by e.worked_on, e.start_time, e.created_at`,
  },
  {
    name: 'hours/placements',
    tables: ['hours.placement'],
    sql: `select o.name as place, p.trainee_id = whose.id as as_trainee, p.starts_on, p.ends_on, p.daily_cap_minutes, p.created_at,
      case when p.trainee_id = whose.id then coalesce(v.public_name, p.supervisor_name) end as supervisor, case when p.trainee_id = whose.id then p.alternate_name end as alternate
      from hours.placement p join identity.organisation o on o.id = p.organisation_id left join identity.person v on v.id = p.supervisor_id, whose where whose.id in (p.trainee_id, p.supervisor_id) or whose.email in (p.supervisor_email, p.alternate_email) order by p.starts_on`,
  },
  {
    name: 'hours/undone-signatures',
    tables: ['hours.undone_signature'],
    sql: 'select e.worked_on, u.signer_name as signed_by, u.signed_at, u.undone_at from hours.undone_signature u join hours.entry e on e.id = u.entry_id, whose where u.trainee_id = whose.id order by u.undone_at',
  },
  {
    // Whom they signed for is those people's to tell.
    name: 'hours/signed-for-others',
    tables: ['hours.receipt'],
    sql: `select r.decided_at, r.signer_name, r.sentence, r.time_zone, cardinality(r.trainee_ids) as people, (select coalesce(jsonb_agg(jsonb_build_object('site', l -> 'site', 'worked_on', l -> 'workedOn', 'minutes', l -> 'minutes', 'activity', l -> 'activity', 'returned_because', l -> 'reason')), '[]') from jsonb_array_elements(r.lines) l) as lines
      from hours.receipt r, whose where r.signer_id = whose.id or r.signer_email = whose.email order by r.decided_at`,
  },
  {
    name: 'hours/imports',
    tables: ['hours.import', 'hours.undone_import'],
    sql: 'select i.made_at, i.added, i.already_there, i.refused, u.undone_at, u.discarded, u.kept from hours.import i left join hours.undone_import u on u.id = i.id, whose where i.trainee_id = whose.id order by i.made_at',
  },
  {
    name: 'hours/unsigned-cases',
    tables: ['hours.signer_case'],
    sql: 'select o.name as place, c.reason, c.words, c.state, c.signer_name, c.asked_name, cardinality(c.entry_ids) as entries, c.opened_at, c.moved_at, c.due_on from hours.signer_case c join identity.organisation o on o.id = c.organisation_id, whose where c.trainee_id = whose.id order by c.opened_at',
    files: { list: `select f.id, 'unsigned-hours-' || to_char(f.created_at at time zone 'UTC', 'YYYY-MM-DD') as name from hours.signer_case c cross join unnest(c.file_ids) one join files.file f on f.id = one, whose where c.trainee_id = whose.id and f.removed_at is null` },
  },
];

export const hoursLeft: NotHandedOut = {
  'hours.signing_link': 'The hash of a secret address; the mail with it stands in account/mail.',
  'hours.link_session': 'The hash of a secret that opens a link for a while.',
};
