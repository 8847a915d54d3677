import type { NotHandedOut, PersonalPart } from './personal-data';

export const platformParts: readonly PersonalPart[] = [
  {
    name: 'account/messages',
    tables: ['platform.message'],
    sql: 'select m.kind as about, m.record_id, m.body, m.written_at, m.erased_at from platform.message m, whose where m.author_id = whose.id order by m.written_at',
  },
  {
    name: 'account/acts',
    tables: ['audit.entry'],
    sql: 'select e.at, e.action, e.record_id from audit.entry e, whose where e.actor_id = whose.id order by e.id',
  },
  {
    name: 'account/uploads',
    tables: ['files.file', 'files.part'],
    sql: `select f.purpose, f.media_type, f.length as bytes, f.created_at, f.removed_at from files.file f, whose where f.owner_id = whose.id and f.purpose not like 'made.%' order by f.created_at`,
  },
  {
    name: 'account/mail',
    tables: ['platform.sent_mail', 'platform.mail_bounce'],
    sql: `select sent_at as at, subject, false as came_back from platform.sent_mail, whose where recipient = whose.email
      union all select bounced_at, null, true from platform.mail_bounce, whose where recipient = whose.email order by 1`,
  },
];

export const platformLeft: NotHandedOut = {
  'platform.unread': 'A mark that something waits to be read: gone once it is read.',
  'platform.message_notice': 'When the last mail about messages left, so that there is one a day.',
  'audit.redaction': 'Which entries of the trail lost their words.',
  'audit.link': 'Hashes over the trail, which name nobody.',
  'platform.check_run': 'Counts of a nightly reading, which name nobody.',
  'platform.record_finding': 'What a nightly reading found not to be as it was, by the number of a record: for whoever runs the platform.',
};
