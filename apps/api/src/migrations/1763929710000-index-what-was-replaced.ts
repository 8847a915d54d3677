import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Few certificates replace another one: the index that each check asks whether somebody did holds these alone. */
export class IndexWhatWasReplaced1763929710000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table credentials.credential drop constraint credential_supersedes_id_key;
      create unique index one_successor on credentials.credential (supersedes_id) where supersedes_id is not null`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index credentials.one_successor;
      alter table credentials.credential add constraint credential_supersedes_id_key unique (supersedes_id)`);
  }
}
