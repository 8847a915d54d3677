import type { MigrationInterface, QueryRunner } from 'typeorm';

const two = (more: string) => `
  alter table credentials.credential_event drop constraint two_people;
  alter table credentials.credential_event add constraint two_people check (
    kind not in ('SUSPENDED', 'REINSTATED', 'REVOKED', 'CONDITIONS_SET', 'CONDITIONS_LIFTED')
    or carried_from is not null
    or (kind = 'CONDITIONS_LIFTED' and case_id is not null)
    or (proposed_by is not null and recorded_by is not null and proposed_by <> recorded_by)${more}
  ) not valid;`;

// No board decides about what its holder wants erased: such an end is nobody's, and only where the erasure is written down.
export class WithdrawCertificates1763929042000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function credentials.is_withdrawn(credential uuid) returns boolean language sql stable set search_path = pg_catalog as $$
        select exists (select from credentials.erasure where credential_id = credential)
      $$;
      ${two("\n    or (kind = 'REVOKED' and proposed_by is null and recorded_by is null and credentials.is_withdrawn(credential_id))")}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${two('')} drop function credentials.is_withdrawn(uuid);`);
  }
}
