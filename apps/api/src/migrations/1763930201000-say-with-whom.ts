import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SayWithWhom1763930201000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Asked of mentoring alone, and answered by whoever wants to.
      alter table hours.entry
        add column served text check (served in ('NEWCOMER', 'AFTERCARE', 'NEITHER')),
        add constraint served_is_asked check (served is null or activity in ('ONE_TO_ONE', 'COMMUNITY_LINKAGE'));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table hours.entry drop column served;');
  }
}
