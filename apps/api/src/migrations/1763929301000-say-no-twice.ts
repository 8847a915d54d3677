import type { MigrationInterface, QueryRunner } from 'typeorm';

const noes = [
  ['complaint_appeal', 'outcome', 'NO_STANDS', 'MEASURE_APPEAL', 'reasons'],
  ['renewal_audit', 'status', 'NOT_PASSED', 'AUDIT', 'reason'],
  ['learning_review', 'status', 'REFUSED', 'LEARNING', 'reason'],
  ['training_approval', 'state', 'REFUSED', 'APPROVAL', 'reason'],
  ['training_approval', 'state', 'WITHDRAWN', 'APPROVAL_END', 'reason'],
] as const;

// Each of these "no"s, too, is what two people said. Rows that name one person from before are not looked at.
export class SayNoTwice1763929301000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const [table, column, no, kind, words] of noes) {
      await runner.query(`
        create trigger no_of_two_${kind.toLowerCase()} before insert or update of ${column}, ${words} on certification.${table} for each row
          when (new.${column} = '${no}') execute function certification.no_of_two('${kind}', 'id', '${words}');
      `);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, , , kind] of noes) await runner.query(`drop trigger no_of_two_${kind.toLowerCase()} on certification.${table};`);
  }
}
