import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DraftCourses1763901100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(drafts);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table courses.media; drop table courses.draft;');
  }
}

const drafts = `
  create table courses.draft (
    id uuid primary key default gen_random_uuid(),
    course_id uuid not null unique references courses.course (id),
    content jsonb not null,
    revision integer not null check (revision >= 1),
    published_revision integer check (published_revision <= revision),
    edited_at timestamptz(3) not null,
    edited_by uuid references identity.person (id)
  );
  create index on courses.draft (edited_at desc, id desc);
  insert into courses.draft (course_id, content, revision, published_revision, edited_at, edited_by)
    select course_id, content, 1, 1, published_at, published_by from courses.version v where id = (select version_id from courses.course c where c.id = v.course_id);

  create table courses.media (
    file_id uuid primary key references files.file (id),
    course_id uuid not null references courses.course (id)
  );
  create index on courses.media (course_id);
`;
