import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportRosters1763917000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The id is made by whoever begins: the same import sent twice is one.
      create table programs.roster_import (
        id uuid primary key,
        organisation_id uuid not null references identity.organisation (id),
        begun_at timestamptz(3) not null,
        begun_by uuid not null references identity.person (id),
        applied_at timestamptz(3) check (applied_at >= begun_at),
        mode text check (mode in ('ADD', 'MATCH')),
        added int check (added >= 0),
        noted int check (noted >= 0),
        removed int check (removed = 0 or mode = 'MATCH'),
        check (num_nulls(applied_at, mode, added, noted, removed) in (0, 5))
      );
      create index on programs.roster_import (begun_at) where applied_at is null;
      create trigger applied_stays before update or delete on programs.roster_import for each row when (old.applied_at is not null) execute function platform.refuse_change();

      -- Only what was found: who is in the file and has no certificate here is nobody's business.
      create table programs.roster_import_row (
        import_id uuid not null references programs.roster_import (id) on delete cascade,
        line int not null check (line between 1 and 10000),
        credential_id uuid not null references credentials.credential (id),
        label text check (length(label) between 1 and 80),
        primary key (import_id, line)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table programs.roster_import_row, programs.roster_import;');
  }
}
