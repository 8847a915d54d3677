import type { MigrationInterface, QueryRunner } from 'typeorm';

export class OpenCohorts1763904200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table courses.live_session drop cohort_id; drop table courses.cohort_learner; drop table courses.cohort;');
  }
}

const up = `
  create table courses.cohort (
    id uuid primary key default gen_random_uuid(),
    course_id uuid not null references courses.course (id),
    name text not null check (name <> ''),
    starts_on date not null,
    trainer_id uuid not null references identity.person (id)
  );
  create index on courses.cohort (course_id, starts_on);

  create table courses.cohort_learner (
    id uuid primary key default gen_random_uuid(),
    cohort_id uuid not null references courses.cohort (id),
    person_id uuid not null references identity.person (id),
    joined_at timestamptz(3) not null,
    left_at timestamptz(3)
  );
  create unique index joined_once on courses.cohort_learner (cohort_id, person_id) where left_at is null;
  create index on courses.cohort_learner (person_id) where left_at is null;

  alter table courses.live_session add cohort_id uuid references courses.cohort (id);
  create index on courses.live_session (cohort_id) where cohort_id is not null;
  -- Who has a seat finds their sessions by it.
  create index on courses.session_seat (person_id) where left_at is null;
`;
