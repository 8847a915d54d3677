import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SealStatements1763916100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The text is AES-256-GCM under a key of its own; that key is wrapped by one that is not in the database. Erased: both are gone.
      create table certification.statement (
        id uuid primary key default gen_random_uuid(),
        application_id uuid not null unique references certification.application (id),
        words integer not null check (words between 1 and 250),
        key_id text not null,
        wrapped_key bytea,
        sealed bytea,
        written_at timestamptz(3) not null,
        erased_at timestamptz(3),
        check ((sealed is null) = (erased_at is not null)),
        check ((sealed is null) = (wrapped_key is null))
      );

      -- Nobody names themself.
      create table certification.statement_reader (
        application_id uuid not null references certification.application (id),
        reader_id uuid not null references identity.person (id),
        named_by uuid not null references identity.person (id) check (named_by <> reader_id),
        named_at timestamptz(3) not null,
        primary key (application_id, reader_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.statement_reader; drop table certification.statement;');
  }
}
