import type { MigrationInterface, QueryRunner } from 'typeorm';

const trigger = (kinds: string) => `
  drop trigger intend_seal on credentials.credential_event;
  create trigger intend_seal after insert on credentials.credential_event for each row when (new.kind in (${kinds})) execute function credentials.intend_seal();
`;

// What an appeal set aside is proved anew, as what was reinstated is.
export class ProveAgain1763928900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(trigger("'ISSUED', 'REINSTATED', 'OVERTURNED'"));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(trigger("'ISSUED', 'REINSTATED'"));
  }
}
