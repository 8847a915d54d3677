import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HoldSessions1763901400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(sessions);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table courses.calendar_address; drop table courses.attendance; drop table courses.session_seat; drop table courses.live_session;');
  }
}

const sessions = `
  create table courses.live_session (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references identity.organisation (id),
    step_id uuid references courses.step (id),
    title text not null check (title <> ''),
    place text not null check (place <> ''),
    domain text not null check (domain in ('ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS', 'ETHICAL_RESPONSIBILITY')),
    mode text not null check (mode in ('LIVE_ONLINE', 'IN_PERSON')),
    starts_at timestamptz(3) not null,
    ends_at timestamptz(3) not null,
    seats integer not null check (seats >= 1),
    code_secret text not null,
    cancelled_at timestamptz(3),
    check (ends_at >= starts_at + interval '1 minute')
  );
  create index on courses.live_session (organisation_id, starts_at);

  create table courses.session_seat (
    id uuid primary key default gen_random_uuid(),
    session_id uuid not null references courses.live_session (id),
    person_id uuid not null references identity.person (id),
    taken_at timestamptz(3) not null,
    left_at timestamptz(3)
  );
  create unique index one_seat_each on courses.session_seat (session_id, person_id) where left_at is null;

  create table courses.attendance (
    id uuid primary key default gen_random_uuid(),
    session_id uuid not null references courses.live_session (id),
    person_id uuid not null references identity.person (id),
    minutes integer not null check (minutes >= 0),
    taken_by text not null check (taken_by in ('CODE', 'ROSTER')),
    recorded_by uuid not null references identity.person (id),
    recorded_at timestamptz(3) not null,
    amends_id uuid unique references courses.attendance (id),
    reason text,
    check ((amends_id is null) = (reason is null)),
    constraint roster_is_kept_by_others check (taken_by = 'CODE' or recorded_by <> person_id)
  );
  create unique index attendance_is_taken_once on courses.attendance (session_id, person_id) where amends_id is null;
  create index on courses.attendance (person_id);
  create trigger append_only before update or delete on courses.attendance for each row execute function platform.refuse_change();

  create table courses.calendar_address (
    person_id uuid primary key references identity.person (id),
    token_hash text not null unique,
    made_at timestamptz(3) not null
  );
`;
