import type { MigrationInterface, QueryRunner } from 'typeorm';

// "distinct on" lets no filter but the attempt's through: the results of one person cost a walk through everybody's.
const up = `
  create or replace view assessments.current_result as
    select * from assessments.result where not exists (select from assessments.result newer where newer.attempt_id = result.attempt_id and newer.version > result.version);
`;

const down = `
  create or replace view assessments.current_result as
    select distinct on (attempt_id) * from assessments.result order by attempt_id, version desc;
`;

export class FindCurrentResults1763904310000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
