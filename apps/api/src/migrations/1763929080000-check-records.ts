import type { MigrationInterface, QueryRunner } from 'typeorm';

// What a nightly reading of everything found. A finding stays once it was told: whoever puts a row right takes it out of the list, never out of the table.
const up = `
  create table platform.check_run (
    id uuid primary key default gen_random_uuid(),
    started_at timestamptz(3) not null,
    ended_at timestamptz(3),
    read jsonb not null default '{}',
    heads jsonb not null default '{}',
    check (ended_at >= started_at)
  );
  create index on platform.check_run (started_at desc);

  create table platform.record_finding (
    id uuid primary key default gen_random_uuid(),
    kind text not null,
    record_id text not null,
    name text not null,
    detail text,
    found_at timestamptz(3) not null,
    last_run_id uuid not null references platform.check_run (id),
    told_at timestamptz(3),
    unique (kind, record_id)
  );
  create index on platform.record_finding (last_run_id, found_at, id);

  create index on credentials.seal_intent (credential_id);

  create trigger append_only before delete on platform.check_run for each row execute function platform.refuse_change();
  create trigger append_only before delete on platform.record_finding for each row execute function platform.refuse_change();
`;

export class CheckRecords1763929080000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table platform.record_finding, platform.check_run; drop index credentials.seal_intent_credential_id_idx;');
  }
}
