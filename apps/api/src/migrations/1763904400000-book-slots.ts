import type { MigrationInterface, QueryRunner } from 'typeorm';

export class BookSlots1763904400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table assessments.slot;');
  }
}

const up = `
  create table assessments.slot (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references identity.organisation (id),
    trainer_id uuid not null references identity.person (id),
    starts_at timestamptz(3) not null,
    ends_at timestamptz(3) not null,
    mode text not null check (mode in ('ROOM', 'CALL')),
    place text not null check (place <> ''),
    trainee_id uuid references identity.person (id),
    role_play_id uuid references assessments.role_play (id),
    withdrawn_at timestamptz(3),
    check (ends_at > starts_at),
    check ((trainee_id is null) = (role_play_id is null)),
    constraint nobody_judges_themself check (trainee_id <> trainer_id),
    -- Nobody is in two places at once.
    constraint trainer_is_free exclude using gist (trainer_id with =, tstzrange(starts_at, ends_at) with &&) where (withdrawn_at is null),
    constraint trainee_is_free exclude using gist (trainee_id with =, tstzrange(starts_at, ends_at) with &&) where (withdrawn_at is null and trainee_id is not null)
  );
  create unique index one_time_for_a_role_play on assessments.slot (role_play_id) where withdrawn_at is null;
  create index on assessments.slot (organisation_id, starts_at, id) where withdrawn_at is null;
`;
