import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ApproveTraining1763912300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.training_approval (
        id uuid primary key,
        board_id uuid not null references identity.organisation (id),
        provider_id uuid not null references identity.organisation (id) check (provider_id <> board_id),
        course_id uuid references courses.course (id),
        state text not null check (state in ('APPLIED', 'APPROVED', 'REFUSED', 'TAKEN_BACK', 'WITHDRAWN')),
        note text not null check (length(trim(note)) > 0),
        approved_from date,
        approved_until date check (approved_until >= approved_from),
        withdrawn_from date check (withdrawn_from >= approved_from),
        reason text,
        applied_by uuid not null references identity.person (id),
        applied_at timestamptz(3) not null,
        check ((approved_from is not null) = (state in ('APPROVED', 'WITHDRAWN'))),
        check ((withdrawn_from is not null) = (state = 'WITHDRAWN')),
        check (reason is not null or state in ('APPLIED', 'TAKEN_BACK'))
      );
      create unique index one_open_question on certification.training_approval (board_id, provider_id, course_id) nulls not distinct where state = 'APPLIED';
      create index on certification.training_approval (board_id, applied_at desc, id desc);
      create index on certification.training_approval (provider_id, applied_at desc, id desc);
      create index on certification.training_approval (course_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.training_approval;');
  }
}
