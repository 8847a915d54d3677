import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReplaySchemes1763912200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.scheme_replay (
        id uuid primary key default gen_random_uuid(),
        draft_id uuid not null references certification.scheme_draft (id),
        revision integer not null,
        content jsonb not null,
        against text,
        status text not null check (status in ('RUNNING', 'DONE')),
        total integer not null check (total >= 0),
        done integer not null check (done >= 0),
        last_id uuid,
        started_by uuid not null references identity.person (id),
        started_at timestamptz(3) not null
      );
      create index on certification.scheme_replay (draft_id, revision desc, started_at desc, id desc);
      create unique index one_running_replay on certification.scheme_replay (draft_id, revision) where status = 'RUNNING';

      create table certification.scheme_replay_case (
        replay_id uuid not null references certification.scheme_replay (id),
        application_id uuid not null references certification.application (id),
        stage text not null check (stage in ('FILLING_IN', 'WITH_BOARD', 'DECIDED')),
        change text check (change in ('GAINS', 'LOSES')),
        requirements jsonb not null,
        primary key (replay_id, application_id)
      );
      create index on certification.scheme_replay_case (application_id);
      create index replayed_by_id on certification.application (board_id, scheme_id, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index certification.replayed_by_id; drop table certification.scheme_replay_case, certification.scheme_replay;');
  }
}
