import type { MigrationInterface, QueryRunner } from 'typeorm';

const trigger = (columns: string) => `
  drop trigger no_of_two_approval_end on certification.training_approval;
  create trigger no_of_two_approval_end before insert or update of ${columns} on certification.training_approval for each row
    when (new.state = 'WITHDRAWN') execute function certification.no_of_two('APPROVAL_END', 'id', 'reason');
`;

// The day alone is looked at, too, when it is written: one person could move the end of an approval by years.
export class EndOnTheDayOfTwo1763929304000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(trigger('state, reason, withdrawn_from'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(trigger('state, reason'));
  }
}
