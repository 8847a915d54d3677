import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  create table assessments.accommodation (
    id uuid primary key default gen_random_uuid(),
    provider_id uuid not null references identity.organisation (id),
    person_id uuid not null references identity.person (id),
    number integer not null check (number > 0),
    time_percent integer not null check (time_percent in (100, 150, 200)),
    break_minutes integer not null check (break_minutes between 0 and 120),
    has_fewer_options boolean not null,
    has_larger_text boolean not null,
    has_separate_room boolean not null,
    has_reader boolean not null,
    approved_by uuid not null references identity.person (id) check (approved_by <> person_id),
    approved_at timestamptz(3) not null,
    unique (provider_id, person_id, number)
  );
  create index on assessments.accommodation (person_id);
  create trigger append_only before update or delete on assessments.accommodation for each row execute function platform.refuse_change();

  create table assessments.exam_window (
    id uuid primary key default gen_random_uuid(),
    exam_id uuid not null references assessments.exam (id),
    opens_at timestamptz(3) not null,
    closes_at timestamptz(3) not null check (closes_at > opens_at),
    exclude using gist (exam_id with =, tstzrange(opens_at, closes_at) with &&)
  );
  create trigger append_only before update or delete on assessments.exam_window for each row execute function platform.refuse_change();

  alter table assessments.exam
    add column period_days integer check (period_days between 1 and 3660),
    add column break_minutes integer not null default 0 check (break_minutes between 0 and 120);
  alter table assessments.attempt
    add column extra_minutes integer not null default 0 check (extra_minutes >= 0),
    add column has_larger_text boolean not null default false,
    add column break_seconds_left integer not null default 0 check (break_seconds_left >= 0),
    add column break_until timestamptz(3);
`;

const down = `
  alter table assessments.attempt drop column extra_minutes, drop column has_larger_text, drop column break_seconds_left, drop column break_until;
  alter table assessments.exam drop column period_days, drop column break_minutes;
  drop table assessments.exam_window;
  drop table assessments.accommodation;
`;

export class ArrangeSittings1763902160000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
