import type { MigrationInterface, QueryRunner } from 'typeorm';

export class NoticeGlances1763910100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessments.exam_notice (
        id uuid primary key default gen_random_uuid(),
        exam_id uuid not null references assessments.exam (id),
        person_id uuid not null references identity.person (id),
        attempt_id uuid not null unique references assessments.attempt (id),
        attempt_count integer not null check (attempt_count >= 2),
        question_count integer not null check (question_count >= 1),
        noticed_at timestamptz(3) not null
      );
      create index on assessments.exam_notice (exam_id, noticed_at);
      create index on assessments.exam_notice (person_id);
      create trigger append_only before update or delete on assessments.exam_notice for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table assessments.exam_notice;');
  }
}
