import type { PersonalPart } from '@waymark/platform';

const own = 'join certification.application a on a.id =';

/** What belongs to somebody's applications. Words on lived experience leave by no file [E10]: they stand on the page of the application. */
export const applicationParts: readonly PersonalPart[] = [
  {
    name: 'applications/applications',
    tables: ['certification.application'],
    sql: 'select a.id, o.name as board, a.scheme_id, a.scheme_version, a.track, a.status, a.round, a.certificate_name, a.legal_name, a.chosen_name, a.certificate_language, a.opened_at, a.sent_at from certification.application a join identity.organisation o on o.id = a.board_id, whose where a.applicant_id = whose.id order by a.opened_at',
  },
  {
    name: 'applications/decisions',
    tables: ['certification.decision'],
    sql: `select d.application_id, d.round, d.look, d.outcome, d.requirement_id, d.reasons, d.remedy, p.public_name as reviewer, d.decided_at, d.evaluation_digest, d.appeal_until from certification.decision d ${own} d.application_id join identity.person p on p.id = d.decided_by, whose where a.applicant_id = whose.id and a.status not in ('SENT', 'ASKED', 'SECOND_LOOK') order by d.decided_at`,
  },
  {
    name: 'applications/appeals',
    tables: ['certification.appeal', 'certification.appeal_decision'],
    sql: `select l.application_id, l.round, l.text, l.filed_at, d.outcome, d.reasons, d.decided_at from certification.appeal l ${own} l.application_id left join certification.appeal_decision d on d.appeal_id = l.id, whose where a.applicant_id = whose.id order by l.filed_at`,
  },
  {
    name: 'applications/sentences',
    tables: ['certification.attestation'],
    sql: `select s.application_id, s.code, s.text_version, s.signed_name, s.signed_at from certification.attestation s ${own} s.application_id, whose where a.applicant_id = whose.id order by s.signed_at`,
  },
  {
    name: 'applications/papers',
    tables: ['certification.document'],
    sql: `select d.application_id, d.code, d.status, d.reason, d.added_at, d.decided_at, d.delete_on, d.deleted_at from certification.document d ${own} d.application_id, whose where a.applicant_id = whose.id order by d.added_at`,
    files: { list: `select d.file_id as id, 'paper-' || lower(d.code) as name from certification.document d ${own} d.application_id, whose where a.applicant_id = whose.id and d.deleted_at is null` },
  },
  {
    // What they answered was said to the board alone.
    name: 'applications/references',
    tables: ['certification.reference'],
    sql: `select r.application_id, r.name, r.relation, r.email, r.asked_at, r.answered_at, r.declined_at, r.replaced_at from certification.reference r ${own} r.application_id, whose where a.applicant_id = whose.id order by r.asked_at`,
  },
  {
    name: 'applications/requests',
    tables: ['certification.information_request', 'certification.information_reply', 'certification.request_time'],
    sql: `select q.application_id, q.lines, q.asked_at, coalesce(t.answer_by, q.answer_by) as answer_by, r.lines as reply, r.ended_at, t.words as more_time, t.asked_at as more_time_asked_at, t.answer as more_time_answer, t.decided_at as more_time_decided_at from certification.information_request q ${own} q.application_id left join certification.information_reply r on r.request_id = q.id left join certification.request_time t on t.request_id = q.id, whose where a.applicant_id = whose.id order by q.asked_at`,
  },
  {
    name: 'applications/fees',
    tables: ['certification.fee_entry'],
    sql: `select f.application_id, f.fee_id, f.step, f.method, f.reference, f.reason, f.made_at from certification.fee_entry f ${own} f.application_id, whose where a.applicant_id = whose.id order by f.made_at, f.number`,
  },
  {
    name: 'applications/more-time',
    tables: ['certification.stage_extension'],
    sql: `select x.application_id, x.reason, x.status, x.asked_at, x.answer, x.decided_at, x.valid_until from certification.stage_extension x ${own} x.application_id, whose where a.applicant_id = whose.id order by x.asked_at`,
  },
  {
    name: 'applications/transfers',
    tables: ['certification.transfer_claim'],
    sql: `select t.application_id, t.body, t.number, t.claimed_at, t.replaced_at, t.result, t.method, t.valid_until, t.verified_at from certification.transfer_claim t ${own} t.application_id, whose where a.applicant_id = whose.id order by t.claimed_at`,
  },
];
