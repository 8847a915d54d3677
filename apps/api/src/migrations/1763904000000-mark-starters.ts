import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  -- The name of the course that ships with the product and that this one began as. A provider begins with each once.
  alter table courses.course add starter text;
  alter table courses.course add unique (organisation_id, starter);
`;

const down = 'alter table courses.course drop starter;';

export class MarkStarters1763904000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
