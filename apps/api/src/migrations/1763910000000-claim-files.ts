import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ClaimFiles1763910000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table files.file add column taken_at timestamptz(3);
      update files.file set taken_at = touched_at
        where id in (select file_id from assessments.recording union select file_id from courses.media);
      create index on files.file (touched_at) where removed_at is null and taken_at is null;
      create index on files.file (id) where removed_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table files.file drop column taken_at;');
    await runner.query('drop index files.file_id_idx;');
  }
}
