import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Until when a board takes a late renewal, as its rules said at the issue; unknown on certificates from before. It never makes one valid. */
export class KeepLateDays1763930100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table credentials.credential add column late_until date constraint late_after_the_end check (late_until > valid_until)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table credentials.credential drop column late_until');
  }
}
