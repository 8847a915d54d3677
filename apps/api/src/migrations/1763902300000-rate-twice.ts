import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RateTwice1763902300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(policies);
    await runner.query(seats);
    await runner.query(triggers(`released_at is not null or (is_blind and finished_at is not null and supersedes_id is null)`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(triggers('released_at is not null'));
    await runner.query(`
      drop trigger marks_in on assessments.role_play;
      drop function assessments.refuse_marks_in();
      drop index assessments.one_row_a_seat, assessments.one_seat_a_rater;
      alter table assessments.role_play
        drop constraint release_by_who_decides, drop column play_id, drop column seat, drop column is_blind, drop column lot, drop column policy_id, drop column closed_at, drop column decides;
      drop table assessments.rating_policy;
    `);
  }
}

const policies = `
  create table assessments.rating_policy (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references identity.organisation (id),
    share integer not null check (share between 0 and 100),
    tolerance integer not null check (tolerance between 0 and 2),
    decided_by uuid not null references identity.person (id),
    decided_at timestamptz(3) not null
  );
  create index on assessments.rating_policy (organisation_id, decided_at desc);
  create trigger append_only before update or delete on assessments.rating_policy for each row execute function platform.refuse_change();
`;

const seats = `
  alter table assessments.role_play
    add column play_id uuid references assessments.role_play (id),
    add column seat integer not null default 1 check (seat between 1 and 3),
    add column is_blind boolean not null default false,
    add column lot integer check (lot between 0 and 9999),
    add column policy_id uuid references assessments.rating_policy (id),
    add column closed_at timestamptz(3),
    add column decides boolean not null default false;
  alter table assessments.role_play disable trigger released;
  with recursive chain as (
    select id, id as play_id from assessments.role_play where supersedes_id is null
    union all select newer.id, chain.play_id from assessments.role_play newer join chain on newer.supersedes_id = chain.id)
  update assessments.role_play play set play_id = chain.play_id from chain where chain.id = play.id;
  alter table assessments.role_play enable trigger released;
  alter table assessments.role_play
    alter column play_id set not null,
    add constraint release_by_who_decides check (released_at is null or not is_blind or decides);
  create unique index one_row_a_seat on assessments.role_play (play_id, seat) where supersedes_id is null;
  create unique index one_seat_a_rater on assessments.role_play (play_id, trainer_id) where supersedes_id is null;
  -- What a blind rater has finished is in: it is not taken back.
  create function assessments.refuse_marks_in() returns trigger language plpgsql as $$
  begin
    if old.is_blind and old.supersedes_id is null and old.finished_at is not null and new.finished_at is distinct from old.finished_at then
      raise exception 'the marks of role-play % are in', old.id using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger marks_in before update on assessments.role_play for each row execute function assessments.refuse_marks_in();
`;

const triggers = (closed: string) => `
  create or replace function assessments.refuse_released_part() returns trigger language plpgsql as $$
  begin
    if exists (select 1 from assessments.role_play where id in (old.role_play_id, new.role_play_id) and (${closed})) then
      raise exception 'the role-play is released' using errcode = 'restrict_violation';
    end if;
    return coalesce(new, old);
  end $$;
`;
