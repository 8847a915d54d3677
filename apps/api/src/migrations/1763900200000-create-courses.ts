import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCourses1763900200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(content);
    await runner.query(learning);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema courses cascade;');
  }
}

const content = `
  create extension if not exists btree_gist;
  create schema courses;

  create table courses.course (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references identity.organisation (id),
    slug text not null unique,
    title jsonb not null,
    summary jsonb not null,
    published_at timestamptz(3) not null
  );

  create table courses.module (
    id uuid primary key default gen_random_uuid(),
    course_id uuid not null references courses.course (id),
    position integer not null check (position >= 1),
    title jsonb not null,
    domain text not null check (domain in ('ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS', 'ETHICAL_RESPONSIBILITY')),
    credit_minutes integer not null check (credit_minutes > 0),
    least_engaged_minutes integer not null default 0 check (least_engaged_minutes between 0 and credit_minutes),
    unique (course_id, position)
  );

  create table courses.step (
    id uuid primary key default gen_random_uuid(),
    module_id uuid not null references courses.module (id),
    position integer not null check (position >= 1),
    kind text not null check (kind in ('TEXT', 'VIDEO', 'CHECK')),
    title jsonb not null,
    minutes integer not null check (minutes > 0),
    is_required boolean not null default true,
    body jsonb not null,
    video jsonb,
    question jsonb,
    unique (module_id, position),
    check ((kind = 'VIDEO') = (video is not null)),
    check ((kind = 'CHECK') = (question is not null))
  );
`;

const learning = `
  create table courses.enrolment (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references identity.person (id),
    course_id uuid not null references courses.course (id),
    enrolled_at timestamptz(3) not null,
    unique (person_id, course_id)
  );

  create table courses.step_progress (
    id uuid primary key default gen_random_uuid(),
    enrolment_id uuid not null references courses.enrolment (id),
    step_id uuid not null references courses.step (id),
    first_opened_at timestamptz(3) not null,
    last_opened_at timestamptz(3) not null,
    done_at timestamptz(3),
    unique (enrolment_id, step_id)
  );

  create table courses.check_answer (
    id uuid primary key default gen_random_uuid(),
    enrolment_id uuid not null references courses.enrolment (id),
    step_id uuid not null references courses.step (id),
    option_id text,
    is_right boolean not null,
    answered_at timestamptz(3) not null
  );
  create index on courses.check_answer (enrolment_id, step_id, answered_at);
  create trigger append_only before update or delete on courses.check_answer for each row execute function platform.refuse_change();

  create table courses.engagement (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references identity.person (id),
    module_id uuid not null references courses.module (id),
    from_at timestamptz(3) not null,
    to_at timestamptz(3) not null,
    check (to_at > from_at),
    -- One person learns one thing at a time, on however many devices: no interval counts twice.
    constraint engagement_counts_once exclude using gist (person_id with =, tstzrange(from_at, to_at) with &&)
  );
  create index on courses.engagement (person_id, to_at desc);

  create table courses.module_completion (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references identity.person (id),
    module_id uuid not null references courses.module (id),
    completed_at timestamptz(3) not null,
    completed_on date not null,
    domain text not null,
    minutes integer not null check (minutes > 0),
    engaged_minutes integer not null check (engaged_minutes >= 0),
    unique (person_id, module_id)
  );
  create trigger append_only before update or delete on courses.module_completion for each row execute function platform.refuse_change();
`;
