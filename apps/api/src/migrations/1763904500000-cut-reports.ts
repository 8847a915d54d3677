import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CutReports1763904500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table hours.entry add column format text check (format in ('ONE_TO_ONE', 'PEER_LED_GROUP', 'PEER_RUN_ORGANISATION', 'ONLINE'));
      create index completed_modules on courses.module_completion (version_id, module_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hours.entry drop column format; drop index courses.completed_modules');
  }
}
