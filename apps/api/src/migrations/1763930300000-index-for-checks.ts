import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A check reads as many pages with a million certificates as with a thousand: codes are found by their hash, which has no levels, and an index holds what an
 * answer tells of each event, so that its rows are not visited. A reason has at most 300 characters: an entry fits into a page.
 */
export class IndexForChecks1763930300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index credential_by_code on credentials.credential using hash (code);
      create index events_of_credential on credentials.credential_event (credential_id, id) include (kind, effective_on, public_reason, public_until, ends_on, case_id);
      drop index credentials.credential_event_credential_id_id_idx`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index credential_event_credential_id_id_idx on credentials.credential_event (credential_id, id);
      drop index credentials.events_of_credential, credentials.credential_by_code`);
  }
}
