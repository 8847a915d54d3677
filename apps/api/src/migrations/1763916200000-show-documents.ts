import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ShowDocuments1763916200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.document (
        id uuid primary key,
        application_id uuid not null references certification.application (id),
        code text not null,
        file_id uuid not null unique references files.file (id),
        status text not null check (status in ('WAITING', 'ACCEPTED', 'REFUSED', 'REPLACED')),
        added_at timestamptz(3) not null,
        decided_by uuid references identity.person (id),
        decided_at timestamptz(3),
        reason text check (length(reason) between 1 and 500),
        delete_on date,
        deleted_at timestamptz(3),
        check ((decided_by is null) = (decided_at is null)),
        check (status not in ('ACCEPTED', 'REFUSED') or decided_by is not null),
        check (status <> 'REFUSED' or reason is not null),
        check (status <> 'REPLACED' or deleted_at is not null)
      );
      create index on certification.document (application_id);
      create unique index one_picture_a_paper on certification.document (application_id, code) where status <> 'REPLACED';
      create index on certification.document (delete_on) where deleted_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.document;');
  }
}
