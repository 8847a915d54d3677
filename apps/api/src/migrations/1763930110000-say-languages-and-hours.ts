import type { MigrationInterface, QueryRunner } from 'typeorm';

const columns = ['languages', 'open_hours', 'usual_wait'];

/** What families ask first, in a program's own words; of statements from before nothing was said. */
export class SayLanguagesAndHours1763930110000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    const added = columns.map((column) => `add column ${column} jsonb not null default '{"en": "", "es": ""}'`);
    await runner.query(`alter table programs.profile_statement ${added.join(', ')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table programs.profile_statement ${columns.map((column) => `drop column ${column}`).join(', ')}`);
  }
}
