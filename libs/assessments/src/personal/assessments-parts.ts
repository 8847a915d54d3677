import type { NotHandedOut, PersonalPart } from '@waymark/platform';

const plays = `from assessments.role_play p join assessments.rubric b on b.id = p.rubric_id left join identity.person t on t.id = p.trainer_id, whose where p.trainee_id = whose.id and p.released_at is not null`;

export const assessmentsParts: readonly PersonalPart[] = [
  {
    name: 'exams/attempts',
    tables: ['assessments.attempt'],
    sql: 'select e.title, a.number, a.started_at, a.deadline_at, a.closed_at, a.extra_minutes, a.has_larger_text from assessments.attempt a join assessments.exam e on e.id = a.exam_id, whose where a.person_id = whose.id order by a.started_at',
  },
  {
    // Ids alone: the questions are asked of others too.
    name: 'exams/answers',
    tables: ['assessments.answer'],
    sql: 'select a.attempt_id, a.item_id, a.option_ids, a.is_flagged, a.saved_at from assessments.answer a join assessments.attempt t on t.id = a.attempt_id, whose where t.person_id = whose.id and t.closed_at is not null order by a.saved_at',
  },
  {
    name: 'exams/results',
    tables: ['assessments.result'],
    sql: 'select e.title, r.version, r."on", r.right_count, r.item_count, r.cut_score, r.scaled_score, r.is_passed, r.by_domain, r.decided_at from assessments.result r join assessments.exam e on e.id = r.exam_id, whose where r.person_id = whose.id order by r.decided_at, r.version',
  },
  {
    name: 'exams/accommodations',
    tables: ['assessments.accommodation'],
    sql: 'select o.name as provider, a.number, a.time_percent, a.break_minutes, a.has_fewer_options, a.has_larger_text, a.has_separate_room, a.has_reader, a.approved_at from assessments.accommodation a join identity.organisation o on o.id = a.provider_id, whose where a.person_id = whose.id order by a.approved_at',
  },
  {
    name: 'exams/identity',
    tables: ['assessments.identity_check'],
    sql: 'select e.title, i.asked_at, i.confirmed_at from assessments.identity_check i join assessments.exam e on e.id = i.exam_id, whose where i.person_id = whose.id order by i.asked_at',
  },
  {
    name: 'role-plays/results',
    tables: ['assessments.role_play', 'assessments.rating', 'assessments.role_play_comment'],
    sql: `select p.scenario_code, b.title as rubric, b.version as rubric_version, p.mode, t.public_name as trainer, p.started_at, p.finished_at, p.released_at, p.total, b.pass_mark, p.passed, p.correction_reason,
      (select coalesce(jsonb_agg(jsonb_build_object('criterion', c.title, 'level', r.level) order by c.position), '[]') from assessments.rating r join assessments.criterion c on c.id = r.criterion_id where r.role_play_id = p.id) as levels,
      (select coalesce(jsonb_agg(jsonb_build_object('second', m.second, 'text', m.text) order by m.second), '[]') from assessments.role_play_comment m where m.role_play_id = p.id) as comments
      ${plays} order by p.released_at`,
  },
  {
    name: 'role-plays/recordings',
    tables: ['assessments.recording'],
    sql: 'select r.kind, r.seconds, r.marks, r.has_partner_consent, r.self_ratings, r.try_next, r.sent_at, r.keep_until, r.deleted_at from assessments.recording r, whose where r.trainee_id = whose.id order by r.sent_at nulls last',
    files: { list: `select r.file_id as id, 'recording-' || to_char(f.created_at at time zone 'UTC', 'YYYY-MM-DD') as name from assessments.recording r join files.file f on f.id = r.file_id, whose where r.trainee_id = whose.id and r.deleted_at is null` },
  },
  {
    name: 'role-plays/times',
    tables: ['assessments.slot'],
    sql: 'select s.starts_at, s.ends_at, s.mode, s.place, s.trainer_id = whose.id as as_trainer, s.withdrawn_at from assessments.slot s, whose where s.trainee_id = whose.id or s.trainer_id = whose.id order by s.starts_at',
  },
  {
    name: 'role-plays/calibration',
    tables: ['assessments.calibration'],
    sql: 'select b.title, c.levels, c.is_within, c.rated_at from assessments.calibration c join assessments.benchmark b on b.id = c.benchmark_id, whose where c.rater_id = whose.id order by c.rated_at',
  },
];

const work = 'What somebody did for a provider is the provider\'s; that they did it stands in account/acts.';

export const assessmentsLeft: NotHandedOut = {
  'assessments.exam_notice': 'A question of the staff about a bank of questions, not a finding about a person.',
  'assessments.angoff_rating': work,
  'assessments.angoff_study': work,
  'assessments.benchmark': work,
  'assessments.item_version': work,
  'assessments.rating_policy': work,
  'assessments.room': work,
  'assessments.standard': work,
};
