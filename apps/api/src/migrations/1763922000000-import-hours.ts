import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportHours1763922000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The id is made by whoever begins: the same import sent twice is one.
      create table hours.import (
        id uuid primary key,
        trainee_id uuid not null references identity.person (id),
        made_at timestamptz(3) not null,
        added integer not null check (added between 1 and 2000),
        already_there integer not null check (already_there >= 0),
        refused integer not null check (refused >= 0),
        unique (id, trainee_id)
      );
      create index on hours.import (trainee_id, made_at desc, id);
      create trigger stays before update or delete on hours.import for each row execute function platform.refuse_change();

      create table hours.undone_import (
        id uuid primary key references hours.import (id),
        undone_at timestamptz(3) not null,
        discarded integer not null check (discarded >= 0),
        kept integer not null check (kept >= 0)
      );
      create trigger stays before update or delete on hours.undone_import for each row execute function platform.refuse_change();

      alter table hours.entry add column import_id uuid;
      alter table hours.entry add foreign key (import_id, trainee_id) references hours.import (id, trainee_id);
      create index on hours.entry (import_id) where import_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hours.entry drop column import_id; drop table hours.undone_import, hours.import;');
  }
}
