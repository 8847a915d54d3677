import type { MigrationInterface, QueryRunner } from 'typeorm';

export class UploadLearning1763923200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.outside_learning (
        id uuid primary key,
        holder_id uuid not null references identity.person (id),
        title text not null check (length(title) between 1 and 200),
        provider text not null check (length(provider) between 1 and 200),
        course_key text not null,
        learned_on date not null,
        minutes integer not null check (minutes between 1 and 6000),
        domain text,
        topics text[] not null,
        mode text not null check (mode in ('SELF_PACED', 'LIVE_ONLINE', 'IN_PERSON')),
        file_id uuid not null references files.file (id),
        file_sha256 text not null check (length(file_sha256) = 64),
        added_at timestamptz(3) not null,
        withdrawn_at timestamptz(3)
      );
      create unique index one_course_a_day on certification.outside_learning (holder_id, course_key, learned_on) where withdrawn_at is null;
      create unique index one_paper on certification.outside_learning (holder_id, file_sha256) where withdrawn_at is null;
      create index on certification.outside_learning (file_id);

      create table certification.learning_review (
        id uuid primary key default gen_random_uuid(),
        learning_id uuid not null references certification.outside_learning (id),
        board_id uuid not null references identity.organisation (id),
        status text not null check (status in ('WAITING', 'ACCEPTED', 'REFUSED')),
        reason text,
        decided_by uuid references identity.person (id),
        decided_at timestamptz(3),
        asked_at timestamptz(3) not null,
        unique (learning_id, board_id),
        check ((status = 'WAITING') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
        check ((status = 'REFUSED') = (reason is not null))
      );
      create index on certification.learning_review (board_id, asked_at, id) where status = 'WAITING';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.learning_review, certification.outside_learning;');
  }
}
