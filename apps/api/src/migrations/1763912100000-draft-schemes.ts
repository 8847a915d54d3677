import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DraftSchemes1763912100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.scheme_draft (
        id uuid primary key,
        board_id uuid not null references identity.organisation (id),
        scheme_id text not null,
        based_on text,
        content jsonb not null,
        revision integer not null check (revision > 0),
        status text not null check (status in ('OPEN', 'PUBLISHED', 'DISCARDED')),
        editors uuid[] not null check (cardinality(editors) > 0),
        started_at timestamptz(3) not null,
        edited_at timestamptz(3) not null,
        foreign key (scheme_id, based_on) references certification.scheme_version (scheme_id, version)
      );
      create unique index one_open_draft on certification.scheme_draft (scheme_id) where status = 'OPEN';
      create index on certification.scheme_draft (board_id, status);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.scheme_draft;');
  }
}
