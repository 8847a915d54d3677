import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  alter table assessments.exam add column checks_identity boolean not null default false;

  create table assessments.room (
    id uuid primary key default gen_random_uuid(),
    exam_id uuid not null references assessments.exam (id),
    secret text not null,
    opened_by uuid not null references identity.person (id),
    opened_at timestamptz(3) not null,
    closed_at timestamptz(3) check (closed_at >= opened_at)
  );
  create unique index one_open_room on assessments.room (exam_id) where closed_at is null;

  create table assessments.identity_check (
    id uuid primary key default gen_random_uuid(),
    exam_id uuid not null references assessments.exam (id),
    person_id uuid not null references identity.person (id),
    asked_at timestamptz(3) not null,
    confirmed_at timestamptz(3) check (confirmed_at >= asked_at),
    confirmed_by uuid references identity.person (id) check (confirmed_by <> person_id),
    room_id uuid references assessments.room (id),
    check (num_nonnulls(confirmed_by, room_id) = num_nonnulls(confirmed_at))
  );
  create unique index one_waiting_check on assessments.identity_check (exam_id, person_id) where confirmed_at is null;
  create index on assessments.identity_check (person_id, exam_id, confirmed_at);

  -- A check is confirmed once; what was confirmed stays.
  create function assessments.keep_check() returns trigger language plpgsql as $$
  begin
    if old.confirmed_at is null and new.asked_at = old.asked_at and new.person_id = old.person_id and new.exam_id = old.exam_id then return new; end if;
    raise exception 'assessments.identity_check is append-only' using errcode = 'restrict_violation';
  end $$;
  create trigger keep_check before update on assessments.identity_check for each row execute function assessments.keep_check();
  create trigger append_only before delete on assessments.identity_check for each row execute function platform.refuse_change();
`;

const down = `
  drop table assessments.identity_check;
  drop function assessments.keep_check();
  drop table assessments.room;
  alter table assessments.exam drop column checks_identity;
`;

export class WatchSittings1763902170000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
