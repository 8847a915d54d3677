import type { NotHandedOut, PersonalPart } from '@waymark/platform';

const taken = 'courses.enrolment e join courses.course c on c.id = e.course_id';

export const coursesParts: readonly PersonalPart[] = [
  {
    name: 'learning/courses',
    tables: ['courses.enrolment'],
    sql: `select c.slug as course, o.name as provider, e.enrolled_at from ${taken} join identity.organisation o on o.id = c.organisation_id, whose where e.person_id = whose.id order by e.enrolled_at`,
  },
  {
    name: 'learning/steps',
    tables: ['courses.step_progress'],
    sql: `select c.slug as course, p.step_id, p.first_opened_at, p.last_opened_at, p.done_at, p.done_by, p.media_second, p.watched::text as watched from courses.step_progress p join ${taken} on e.id = p.enrolment_id, whose where e.person_id = whose.id order by p.first_opened_at`,
  },
  {
    name: 'learning/answers',
    tables: ['courses.check_answer'],
    sql: `select c.slug as course, a.step_id, a.option_id, a.is_right, a.answered_at from courses.check_answer a join ${taken} on e.id = a.enrolment_id, whose where e.person_id = whose.id order by a.answered_at`,
  },
  {
    name: 'learning/stories',
    tables: ['courses.story_walk'],
    sql: `select c.slug as course, w.step_id, w.choice_ids, w.walked_at from courses.story_walk w join ${taken} on e.id = w.enrolment_id, whose where e.person_id = whose.id order by w.walked_at`,
  },
  {
    name: 'learning/reflections',
    tables: ['courses.reflection'],
    sql: `select c.slug as course, r.step_id, r.text, r.saved_at from courses.reflection r join ${taken} on e.id = r.enrolment_id, whose where e.person_id = whose.id order by r.saved_at`,
  },
  {
    name: 'learning/modules',
    tables: ['courses.module_completion'],
    sql: 'select c.slug as course, m.module_id, m.domain, m.minutes, m.engaged_minutes, m.completed_on, m.completed_at, m.round from courses.module_completion m join courses.module d on d.id = m.module_id join courses.course c on c.id = d.course_id, whose where m.person_id = whose.id order by m.completed_at',
  },
  {
    name: 'learning/time',
    tables: ['courses.engagement'],
    sql: 'select g.module_id, g.domain, g.from_at, g.to_at from courses.engagement g, whose where g.person_id = whose.id order by g.from_at',
  },
  {
    name: 'learning/sessions',
    tables: ['courses.session_seat', 'courses.attendance'],
    sql: `select s.title, s.place, s.starts_at, s.ends_at, t.taken_at as seat_taken_at, t.left_at as seat_left_at, null::int as minutes, null as taken_by, null::timestamptz as recorded_at, null as reason from courses.session_seat t join courses.live_session s on s.id = t.session_id, whose where t.person_id = whose.id
      union all select s.title, s.place, s.starts_at, s.ends_at, null, null, a.minutes, a.taken_by, a.recorded_at, a.reason from courses.attendance a join courses.live_session s on s.id = a.session_id, whose where a.person_id = whose.id order by 3, 9 nulls first`,
  },
  {
    name: 'learning/cohorts',
    tables: ['courses.cohort_learner'],
    sql: 'select h.name as cohort, l.joined_at, l.left_at from courses.cohort_learner l join courses.cohort h on h.id = l.cohort_id, whose where l.person_id = whose.id order by l.joined_at',
  },
  {
    name: 'learning/credit',
    tables: ['courses.prior_credit', 'courses.credit_withdrawal'],
    sql: 'select p.title, p.provider, p.domain, p.mode, p.minutes, p.topics, p.learned_on, p.evidence, p.reason, p.approved_at, w.withdrawn_at, w.reason as withdrawn_because from courses.prior_credit p left join courses.credit_withdrawal w on w.credit_id = p.id, whose where p.person_id = whose.id order by p.approved_at',
  },
];

const work = 'What somebody did for a provider is the provider\'s; that they did it stands in account/acts.';

export const coursesLeft: NotHandedOut = {
  'courses.calendar_address': 'The hash of a secret address.',
  'courses.cohort': work,
  'courses.draft': work,
  'courses.version': work,
};
