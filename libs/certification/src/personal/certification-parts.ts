import type { NotHandedOut, PersonalPart } from '@waymark/platform';
import { applicationParts } from './application-parts';

const heldParts: readonly PersonalPart[] = [
  {
    name: 'renewal/learning',
    tables: ['certification.outside_learning', 'certification.learning_review'],
    sql: `select l.title, l.provider, l.learned_on, l.minutes, l.domain, l.topics, l.mode, l.added_at, l.withdrawn_at,
      (select coalesce(jsonb_agg(jsonb_build_object('board', o.name, 'status', r.status, 'reason', r.reason, 'decided_at', r.decided_at)), '[]') from certification.learning_review r join identity.organisation o on o.id = r.board_id where r.learning_id = l.id) as boards
      from certification.outside_learning l, whose where l.holder_id = whose.id order by l.learned_on`,
    files: { list: `select l.file_id as id, 'course-' || l.learned_on as name from certification.outside_learning l join files.file f on f.id = l.file_id, whose where l.holder_id = whose.id and f.removed_at is null` },
  },
  {
    name: 'renewal/audits',
    tables: ['certification.renewal_audit', 'certification.audit_paper'],
    sql: `select o.name as board, r.number, r.status, r.asked_at, r.due_on, r.note, r.sent_at, r.reason, r.decided_at from certification.renewal_audit r join identity.organisation o on o.id = r.board_id, whose where r.holder_id = whose.id order by r.asked_at`,
    files: { list: `select p.file_id as id, p.name from certification.audit_paper p join certification.renewal_audit r on r.id = p.audit_id, whose where r.holder_id = whose.id and p.removed_at is null` },
  },
  {
    name: 'renewal/reminders',
    tables: ['certification.renewal_reminder', 'certification.reminder_sharing'],
    sql: `select c.number, m.days as days_before, m.sent_at as at, null as shared_with, null::timestamptz as ended_at from certification.renewal_reminder m join credentials.credential c on c.id = m.credential_id, whose where c.holder_id = whose.id
      union all select null, null, s.shared_at, o.name, s.ended_at from certification.reminder_sharing s join hours.placement p on p.id = s.placement_id join identity.organisation o on o.id = p.organisation_id, whose where s.holder_id = whose.id order by 3`,
  },
  {
    name: 'renewal/names',
    tables: ['certification.name_change', 'certification.name_change_certificate'],
    sql: `select o.name as board, n.kind, n.name, n.status, n.asked_at, n.answer, n.decided_at, n.paper_erased_at,
      (select coalesce(jsonb_agg(c.number order by c.number), '[]') from certification.name_change_certificate x join credentials.credential c on c.id = x.credential_id where x.name_change_id = n.id) as certificates
      from certification.name_change n join identity.organisation o on o.id = n.board_id, whose where n.holder_id = whose.id order by n.asked_at`,
    files: { list: `select n.file_id as id, 'name-paper' as name from certification.name_change n, whose where n.holder_id = whose.id and n.file_id is not null and n.paper_erased_at is null` },
  },
  {
    name: 'certificates/erasures',
    tables: ['certification.erasure_wish'],
    sql: 'select c.number, w.asked_at, w.due_at, w.undone_at from certification.erasure_wish w join credentials.credential c on c.id = w.credential_id, whose where c.holder_id = whose.id order by w.asked_at',
  },
  {
    name: 'complaints/made',
    tables: ['certification.complaint'],
    sql: `select o.name as board, c.number, c.about, c.text, c.happened_on, c.status, c.received_at, c.acknowledged_at from certification.complaint c join identity.organisation o on o.id = c.board_id, whose where c.complainant_email = whose.email and c.email_confirmed_at is not null order by c.received_at`,
  },
  {
    // As the holder sees it: the notice, and never the complaint.
    name: 'complaints/notices',
    tables: ['certification.complaint_notice'],
    sql: 'select n.text, n.sent_at, n.answer_by, n.answer, n.answered_at from certification.complaint_notice n, whose where n.subject_id = whose.id order by n.sent_at',
  },
  {
    name: 'account/packs',
    tables: ['certification.evidence_pack'],
    sql: 'select k.asked_at, k.ready_at, k.application_id is not null as for_a_case, k.json_sha256, k.pdf_sha256 from certification.evidence_pack k, whose where k.asked_by = whose.id order by k.asked_at',
  },
];

export const certificationParts: readonly PersonalPart[] = [...applicationParts, ...heldParts];

const work = 'What somebody did for a board is the board\'s; that they did it stands in account/acts.';
const kept = 'Part of how a board looks into a complaint; the holder reads notice and letter on their page.';

export const certificationLeft: NotHandedOut = {
  'certification.statement': 'Words on lived experience leave by no file [E10]: they stand on the page of the application, for their writer.',
  'certification.statement_reader': 'Who may read those words stands beside them.',
  'certification.checklist_mark': 'Notes of a reviewer for themself.',
  'certification.recusal': work,
  'certification.audit_draw': work,
  'certification.scheme_replay': work,
  'certification.scheme_replay_case': 'What a draft of rules would mean, told to the desk of a board alone.',
  'certification.scheme_version': work,
  'certification.training_approval': work,
  'certification.complaint_appeal': kept,
  'certification.complaint_decision': kept,
  'certification.complaint_paper': kept,
  'certification.complaint_recusal': kept,
  'certification.complaint_reviewer': kept,
  'certification.extension_look': 'What reviewers said to each other; the answer stands beside the question.',
  'certification.proposed_no': 'How a board came to a "no"; what was said stands beside the appeal, the audit or the course.',
  'certification.name_change_look': 'What reviewers said to each other; the answer stands beside the question.',
  'certification.standing_change': 'How a board came to a change of a certificate; what counts stands in the life of the certificate.',
};
