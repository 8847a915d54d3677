import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MakeApiKeys1763928030000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table programs.api_key (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references identity.organisation (id),
        name text not null check (length(name) between 1 and 60),
        mode text not null check (mode in ('LIVE', 'TEST')),
        scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['READ_CERTIFICATES', 'READ_ROSTER', 'WRITE_ROSTER']),
        key_hash text not null unique check (key_hash ~ '^[0-9a-f]{64}$'),
        shown text not null check (length(shown) <= 16),
        made_at timestamptz(3) not null,
        made_by uuid not null references identity.person (id),
        ends_at timestamptz(3) not null check (ends_at > made_at and ends_at <= made_at + interval '366 days'),
        last_used_at timestamptz(3),
        revoked_at timestamptz(3),
        revoked_by uuid references identity.person (id),
        check ((revoked_at is null) = (revoked_by is null))
      );
      create index on programs.api_key (organisation_id, made_at, id);
      create trigger revoked_stays before update or delete on programs.api_key for each row when (old.revoked_at is not null) execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table programs.api_key;');
  }
}
