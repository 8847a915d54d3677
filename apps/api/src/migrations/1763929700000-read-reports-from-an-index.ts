import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The report on learning reads all that people finished with a provider: from the index alone. */
export class ReadReportsFromAnIndex1763929700000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index courses.completed_modules;
      create index completed_modules on courses.module_completion (version_id, module_id) include (person_id, minutes) where round = 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index courses.completed_modules;
      create index completed_modules on courses.module_completion (version_id, module_id)`);
  }
}
