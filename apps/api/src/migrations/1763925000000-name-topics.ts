import type { MigrationInterface, QueryRunner } from 'typeorm';

// A version of a course keeps the topics of its modules inside its document; a draft that was begun before has none yet.
export class NameTopics1763925000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table courses.live_session add column topics text[] not null default '{}';
      alter table courses.prior_credit add column topics text[] not null default '{}';
      update courses.draft set content = jsonb_set(content, '{modules}', (
        select jsonb_agg(jsonb_build_object('topics', '[]'::jsonb) || module order by place) from jsonb_array_elements(content->'modules') with ordinality as each (module, place)
      )) where jsonb_array_length(content->'modules') > 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update courses.draft set content = jsonb_set(content, '{modules}', (
        select jsonb_agg(module - 'topics' order by place) from jsonb_array_elements(content->'modules') with ordinality as each (module, place)
      )) where jsonb_array_length(content->'modules') > 0;
      alter table courses.live_session drop column topics;
      alter table courses.prior_credit drop column topics;
    `);
  }
}
