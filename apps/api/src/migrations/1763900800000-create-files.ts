import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateFiles1763900800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema files;

      create table files.file (
        id uuid primary key default gen_random_uuid(),
        owner_id uuid not null,
        purpose text not null,
        media_type text not null,
        length bigint not null check (length > 0),
        received bigint not null default 0 check (received between 0 and length),
        created_at timestamptz(3) not null,
        touched_at timestamptz(3) not null,
        removed_at timestamptz(3)
      );
      create index on files.file (owner_id, created_at);

      create table files.part (
        file_id uuid not null references files.file (id),
        start bigint not null check (start >= 0),
        bytes integer not null check (bytes > 0),
        key text not null unique,
        sha256 text not null,
        claimed_at timestamptz(3) not null,
        stored_at timestamptz(3),
        primary key (file_id, start)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema files cascade;');
  }
}
