import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRolePlays1763900350000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create schema if not exists assessments');
    await runner.query(rubrics);
    await runner.query(rolePlays);
    await runner.query(triggers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table assessments.role_play_comment, assessments.rating, assessments.role_play, assessments.scenario, assessments.criterion, assessments.rubric cascade;
      drop function assessments.refuse_published_rubric(), assessments.refuse_published_criterion(), assessments.refuse_released(), assessments.refuse_released_part();
    `);
  }
}

const rubrics = `
  create table assessments.rubric (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references identity.organisation (id),
    code text not null,
    version integer not null check (version > 0),
    title jsonb not null,
    pass_mark integer not null check (pass_mark > 0),
    published_at timestamptz(3),
    unique (organisation_id, code, version)
  );

  create table assessments.criterion (
    id uuid primary key default gen_random_uuid(),
    rubric_id uuid not null references assessments.rubric (id),
    position integer not null,
    title jsonb not null,
    is_core boolean not null,
    is_critical boolean not null,
    anchors jsonb not null check (jsonb_array_length(anchors) = 4),
    unique (rubric_id, position),
    unique (rubric_id, id)
  );

  create table assessments.scenario (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references identity.organisation (id),
    rubric_id uuid not null references assessments.rubric (id),
    code text not null,
    family text not null,
    minutes integer not null check (minutes between 1 and 120),
    title jsonb not null,
    brief jsonb not null,
    actor_script jsonb not null,
    assessor_guide jsonb not null,
    unique (organisation_id, code)
  );
`;

const rolePlays = `
  create table assessments.role_play (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references identity.organisation (id),
    scenario_id uuid not null references assessments.scenario (id),
    rubric_id uuid not null references assessments.rubric (id),
    trainee_id uuid not null references identity.person (id),
    trainer_id uuid not null references identity.person (id),
    version integer not null default 0,
    started_at timestamptz(3) not null,
    finished_at timestamptz(3) check (finished_at >= started_at),
    released_at timestamptz(3) check (released_at >= finished_at),
    total integer,
    passed boolean,
    supersedes_id uuid unique references assessments.role_play (id),
    correction_reason text,
    unique (id, rubric_id),
    constraint nobody_grades_themself check (trainee_id <> trainer_id),
    constraint outcome_when_finished check ((finished_at is null) = (total is null) and (finished_at is null) = (passed is null)),
    constraint release_after_finish check (released_at is null or finished_at is not null),
    constraint correction_has_reason check ((supersedes_id is null) = (correction_reason is null))
  );
  create unique index one_open_role_play on assessments.role_play (trainee_id, trainer_id, scenario_id) where released_at is null and supersedes_id is null;
  create index on assessments.role_play (trainee_id, released_at desc, id);
  create index on assessments.role_play (organisation_id, trainee_id, started_at desc);

  create table assessments.rating (
    role_play_id uuid not null,
    criterion_id uuid not null,
    rubric_id uuid not null,
    level integer not null check (level between 1 and 4),
    rated_at timestamptz(3) not null,
    primary key (role_play_id, criterion_id),
    foreign key (role_play_id, rubric_id) references assessments.role_play (id, rubric_id),
    foreign key (rubric_id, criterion_id) references assessments.criterion (rubric_id, id)
  );

  create table assessments.role_play_comment (
    id uuid primary key,
    role_play_id uuid not null,
    rubric_id uuid not null,
    criterion_id uuid,
    second integer not null check (second >= 0),
    text text not null check (length(text) between 1 and 2000),
    written_at timestamptz(3) not null,
    foreign key (role_play_id, rubric_id) references assessments.role_play (id, rubric_id),
    foreign key (rubric_id, criterion_id) references assessments.criterion (rubric_id, id)
  );
  create index on assessments.role_play_comment (role_play_id, second);
`;

// Published rubrics and released role-plays are what people relied on: no statement changes them, whoever sends it.
const triggers = `
  create function assessments.refuse_published_rubric() returns trigger language plpgsql as $$
  begin
    if old.published_at is not null then
      raise exception 'rubric % is published', old.id using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
  end $$;
  create trigger published before update or delete on assessments.rubric for each row execute function assessments.refuse_published_rubric();

  create function assessments.refuse_published_criterion() returns trigger language plpgsql as $$
  begin
    if exists (select 1 from assessments.rubric where id in (old.rubric_id, new.rubric_id) and published_at is not null) then
      raise exception 'the rubric of the criterion is published' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
  end $$;
  create trigger published before insert or update or delete on assessments.criterion for each row execute function assessments.refuse_published_criterion();

  create function assessments.refuse_released() returns trigger language plpgsql as $$
  begin
    if old.released_at is not null then
      raise exception 'role-play % is released', old.id using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
  end $$;
  create trigger released before update or delete on assessments.role_play for each row execute function assessments.refuse_released();

  create function assessments.refuse_released_part() returns trigger language plpgsql as $$
  begin
    if exists (select 1 from assessments.role_play where id in (old.role_play_id, new.role_play_id) and released_at is not null) then
      raise exception 'the role-play is released' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
  end $$;
  create trigger released before insert or update or delete on assessments.rating for each row execute function assessments.refuse_released_part();
  create trigger released before insert or update or delete on assessments.role_play_comment for each row execute function assessments.refuse_released_part();
`;
