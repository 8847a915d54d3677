import type { MigrationInterface, QueryRunner } from 'typeorm';

const bank = `
  create schema if not exists assessments;

  create table assessments.exam (
    id uuid primary key default gen_random_uuid(),
    provider_id uuid not null references identity.organisation (id),
    title jsonb not null check (title ?& array['en', 'es']),
    blueprint jsonb not null,
    minutes integer not null check (minutes between 1 and 480),
    cut_score integer not null check (cut_score > 0),
    wait_days integer not null check (wait_days >= 0),
    max_attempts integer not null check (max_attempts > 0),
    created_at timestamptz(3) not null
  );
  create index on assessments.exam (provider_id, created_at, id);

  create table assessments.item (
    id uuid primary key default gen_random_uuid(),
    provider_id uuid not null references identity.organisation (id),
    code text not null,
    domain text not null,
    difficulty smallint not null check (difficulty between 1 and 3),
    kind text not null check (kind in ('SINGLE', 'MULTIPLE')),
    stem jsonb not null check (stem ?& array['en', 'es']),
    options jsonb not null check (jsonb_array_length(options) between 2 and 12),
    unique (provider_id, code)
  );
  create index on assessments.item (provider_id, domain);

  create table assessments.item_key (
    item_id uuid primary key references assessments.item (id),
    option_ids text[] not null check (cardinality(option_ids) > 0)
  );
`;

const sittings = `
  create table assessments.attempt (
    id uuid primary key default gen_random_uuid(),
    exam_id uuid not null references assessments.exam (id),
    person_id uuid not null references identity.person (id),
    number integer not null check (number > 0),
    form jsonb not null,
    started_at timestamptz(3) not null,
    deadline_at timestamptz(3) not null check (deadline_at > started_at),
    closed_at timestamptz(3) check (closed_at between started_at and deadline_at),
    unique (exam_id, person_id, number)
  );
  create unique index one_open_attempt on assessments.attempt (exam_id, person_id) where closed_at is null;
  create index on assessments.attempt (deadline_at) where closed_at is null;

  create table assessments.answer (
    attempt_id uuid not null references assessments.attempt (id),
    item_id uuid not null references assessments.item (id),
    option_ids text[] not null,
    is_flagged boolean not null,
    saved_at timestamptz(3) not null,
    primary key (attempt_id, item_id)
  );

  create table assessments.result (
    id uuid primary key default gen_random_uuid(),
    attempt_id uuid not null unique references assessments.attempt (id),
    exam_id uuid not null references assessments.exam (id),
    person_id uuid not null references identity.person (id),
    right_count integer not null check (right_count between 0 and item_count),
    item_count integer not null,
    cut_score integer not null,
    scaled_score integer not null check (scaled_score between 200 and 800),
    is_passed boolean not null check (is_passed = (scaled_score >= 500)),
    by_domain jsonb not null,
    "on" date not null,
    decided_at timestamptz(3) not null
  );
  create index on assessments.result (person_id, decided_at);
  create index on assessments.result (exam_id, person_id, decided_at);
`;

const guards = `
  -- An attempt is closed once; nothing else about it ever changes.
  create function assessments.only_close() returns trigger language plpgsql as $$
  begin
    if old.closed_at is null and new.closed_at is not null and to_jsonb(new) - 'closed_at' = to_jsonb(old) - 'closed_at' then return new; end if;
    raise exception 'assessments.attempt is append-only' using errcode = 'restrict_violation';
  end $$;
  create trigger only_close before update on assessments.attempt for each row execute function assessments.only_close();
  create trigger append_only before delete on assessments.attempt for each row execute function platform.refuse_change();

  create function assessments.refuse_late_answer() returns trigger language plpgsql as $$
  begin
    if exists (select from assessments.attempt where id = coalesce(new.attempt_id, old.attempt_id) and closed_at is not null) then
      raise exception 'assessments.answer belongs to a closed attempt' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
  end $$;
  create trigger refuse_late before insert or update or delete on assessments.answer for each row execute function assessments.refuse_late_answer();

  create trigger append_only before update or delete on assessments.result for each row execute function platform.refuse_change();
`;

export class CreateExams1763900300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(bank);
    await runner.query(sittings);
    await runner.query(guards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema assessments cascade;');
  }
}
