import type { MigrationInterface, QueryRunner } from 'typeorm';

const studies = `
  create table assessments.angoff_study (
    id uuid primary key default gen_random_uuid(),
    exam_id uuid not null references assessments.exam (id),
    provider_id uuid not null references identity.organisation (id),
    blueprint jsonb not null,
    items jsonb not null check (jsonb_array_length(items) > 0),
    round integer not null check (round between 1 and 3),
    opened_by uuid not null references identity.person (id),
    opened_at timestamptz(3) not null,
    closed_at timestamptz(3)
  );
  create unique index one_open_study on assessments.angoff_study (exam_id) where closed_at is null;

  create table assessments.angoff_rating (
    study_id uuid not null references assessments.angoff_study (id),
    judge_id uuid not null references identity.person (id),
    round integer not null,
    item_id uuid not null references assessments.item (id),
    percent smallint not null check (percent between 0 and 100),
    saved_at timestamptz(3) not null,
    primary key (study_id, judge_id, round, item_id)
  );

  -- What a judge said in a round that is over stays as it was said.
  create function assessments.refuse_late_rating() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or not exists (select from assessments.angoff_study where id = new.study_id and round = new.round and closed_at is null) then
      raise exception 'assessments.angoff_rating belongs to a round that is over' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger refuse_late before insert or update or delete on assessments.angoff_rating for each row execute function assessments.refuse_late_rating();
`;

const standards = `
  create table assessments.standard (
    id uuid primary key,
    exam_id uuid not null references assessments.exam (id) deferrable initially deferred,
    version integer not null check (version > 0),
    method text not null check (method in ('DECLARED', 'ANGOFF')),
    blueprint jsonb not null,
    item_count integer not null,
    cut_score integer not null check (cut_score between 1 and item_count),
    study_id uuid references assessments.angoff_study (id),
    mean double precision,
    spread double precision,
    judges integer,
    rounds integer,
    reason text not null check (btrim(reason) <> ''),
    set_on date not null,
    set_by uuid references identity.person (id),
    created_at timestamptz(3) not null,
    unique (exam_id, version),
    check ((method = 'ANGOFF') = (study_id is not null and mean is not null and spread is not null and judges >= 2 and rounds between 1 and 3))
  );
  create trigger append_only before update or delete on assessments.standard for each row execute function platform.refuse_change();
`;

// Cut scores from before become the first version of their record; attempts learn which one they began with.
const former = `
  alter table assessments.exam add standard_id uuid not null default gen_random_uuid();
  insert into assessments.standard (id, exam_id, version, method, blueprint, item_count, cut_score, reason, set_on, created_at)
    select standard_id, id, 1, 'DECLARED', blueprint, greatest(cut_score, (select coalesce(sum((cell ->> 'count')::int), 0) from jsonb_array_elements(blueprint) cell)), cut_score, 'stated before records were kept', created_at::date, created_at
      from assessments.exam;
  set constraints all immediate;
  alter table assessments.exam alter standard_id drop default, drop cut_score,
    add foreign key (standard_id) references assessments.standard (id) deferrable initially deferred;

  alter table assessments.attempt disable trigger user;
  alter table assessments.attempt add standard_id uuid references assessments.standard (id);
  update assessments.attempt set standard_id = exam.standard_id from assessments.exam where exam.id = exam_id;
  set constraints all immediate;
  alter table assessments.attempt alter standard_id set not null;
  alter table assessments.attempt enable trigger user;
`;

const back = `
  alter table assessments.attempt drop standard_id;
  alter table assessments.exam add cut_score integer check (cut_score > 0);
  update assessments.exam set cut_score = standard.cut_score from assessments.standard where standard.id = standard_id;
  set constraints all immediate;
  alter table assessments.exam alter cut_score set not null, drop standard_id;
  drop table assessments.standard;
  drop table assessments.angoff_rating;
  drop function assessments.refuse_late_rating;
  drop table assessments.angoff_study;
`;

export class SetStandards1763903000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(studies);
    await runner.query(standards);
    await runner.query(former);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(back);
  }
}
