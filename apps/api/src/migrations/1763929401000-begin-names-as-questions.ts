import type { MigrationInterface, QueryRunner } from 'typeorm';

// The guard of an answer sees updates alone: a row that comes answered never passed it.
export class BeginNamesAsQuestions1763929401000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function certification.begin_name_change() returns trigger language plpgsql as $$
      begin
        raise exception 'A question for a name begins as one' using errcode = '23514';
      end $$;
      create trigger begins_asked before insert on certification.name_change for each row when (new.status <> 'ASKED') execute function certification.begin_name_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger begins_asked on certification.name_change;
      drop function certification.begin_name_change();
    `);
  }
}
