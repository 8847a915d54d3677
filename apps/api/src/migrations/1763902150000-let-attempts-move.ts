import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  alter table assessments.attempt
    add column hold integer not null default 0 check (hold >= 0),
    add column device text check (length(device) between 8 and 64);
  alter table assessments.answer
    add column hold integer not null default 0 check (hold >= 0),
    add column sequence integer not null default 0 check (sequence >= 0);

  -- While it runs, an attempt may move to another device and to another deadline; it is closed once, and then nothing changes.
  create function assessments.keep_attempt() returns trigger language plpgsql as $$
  declare
    movable text[] := array['closed_at', 'hold', 'device', 'deadline_at', 'extra_minutes', 'break_until', 'break_seconds_left'];
  begin
    if old.closed_at is null and new.hold >= old.hold and to_jsonb(new) - movable = to_jsonb(old) - movable then return new; end if;
    raise exception 'assessments.attempt is append-only' using errcode = 'restrict_violation';
  end $$;
  drop trigger only_close on assessments.attempt;
  create trigger keep_attempt before update on assessments.attempt for each row execute function assessments.keep_attempt();
  drop function assessments.only_close();

  -- Saved again only by something newer: a later device, or a later choice of the same one.
  create function assessments.newer_answer() returns trigger language plpgsql as $$
  begin
    if (new.hold, new.sequence) > (old.hold, old.sequence) then return new; end if;
    raise exception 'assessments.answer has a newer choice' using errcode = 'restrict_violation';
  end $$;
  create trigger refuse_older before update on assessments.answer for each row execute function assessments.newer_answer();
`;

const down = `
  drop trigger refuse_older on assessments.answer;
  drop function assessments.newer_answer();
  alter table assessments.answer drop column hold, drop column sequence;
  alter table assessments.attempt drop column hold, drop column device;
  create function assessments.only_close() returns trigger language plpgsql as $$
  begin
    if old.closed_at is null and new.closed_at is not null and to_jsonb(new) - 'closed_at' = to_jsonb(old) - 'closed_at' then return new; end if;
    raise exception 'assessments.attempt is append-only' using errcode = 'restrict_violation';
  end $$;
  drop trigger keep_attempt on assessments.attempt;
  create trigger only_close before update on assessments.attempt for each row execute function assessments.only_close();
  drop function assessments.keep_attempt();
`;

export class LetAttemptsMove1763902150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
