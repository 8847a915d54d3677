import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CopyData1763929040000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identity.data_copy (
        id uuid primary key,
        person_id uuid not null references identity.person (id),
        locale text not null check (locale in ('en', 'es')),
        asked_at timestamptz(3) not null,
        ready_at timestamptz(3),
        expires_at timestamptz(3) check (expires_at > ready_at),
        file_id uuid references files.file (id),
        bytes bigint check (bytes > 0),
        sha256 text check (sha256 ~ '^[0-9a-f]{64}$'),
        check ((ready_at is null) = (expires_at is null) and (ready_at is null) = (sha256 is null) and (ready_at is null) = (bytes is null)),
        check (file_id is null or ready_at is not null)
      );
      create index on identity.data_copy (person_id, asked_at);
      create index on identity.data_copy (expires_at) where file_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table identity.data_copy;');
  }
}
