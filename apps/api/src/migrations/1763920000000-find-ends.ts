import type { MigrationInterface, QueryRunner } from 'typeorm';

// A board asks what ends soon and what is suspended: neither may walk through all that it ever issued.
export class FindEnds1763920000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ends_of_a_board on credentials.credential (board_id, valid_until, id);
      create index moves_after_issue on credentials.credential_event (kind, credential_id) where kind <> 'ISSUED';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index credentials.moves_after_issue, credentials.ends_of_a_board');
  }
}
