import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreatePrograms1763900700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema programs;

      create table programs.roster_entry (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references identity.organisation (id),
        credential_id uuid not null references credentials.credential (id),
        label text check (length(label) between 1 and 80),
        added_at timestamptz(3) not null,
        added_by uuid not null references identity.person (id),
        ended_at timestamptz(3) check (ended_at >= added_at),
        ended_by uuid references identity.person (id),
        check ((ended_at is null) = (ended_by is null))
      );
      create unique index roster_running on programs.roster_entry (organisation_id, credential_id) where ended_at is null;
      create index on programs.roster_entry (organisation_id, added_at, id) where ended_at is null;
      create index on programs.roster_entry (credential_id);

      create trigger never_deleted before delete on programs.roster_entry for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema programs cascade;');
  }
}
