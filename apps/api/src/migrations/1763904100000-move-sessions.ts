import type { MigrationInterface, QueryRunner } from 'typeorm';

export class MoveSessions1763904100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table courses.live_session add revision integer not null default 0; update courses.live_session set revision = 1 where cancelled_at is not null;');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table courses.live_session drop revision;');
  }
}
