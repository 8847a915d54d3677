import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepChecklists1763915300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.checklist_mark (
        application_id uuid not null references certification.application (id),
        requirement_id text not null,
        reviewer_id uuid not null references identity.person (id),
        is_checked boolean not null,
        note text not null,
        marked_at timestamptz(3) not null,
        primary key (application_id, requirement_id, reviewer_id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.checklist_mark;');
  }
}
