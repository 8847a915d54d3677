import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeSteps1763901200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(taking);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table courses.reflection; drop table courses.story_walk; alter table courses.step_progress drop media_second, drop watched, drop done_by;');
  }
}

const taking = `
  alter table courses.step_progress
    add media_second integer check (media_second >= 0),
    add watched int4multirange not null default '{}',
    add done_by text check (done_by in ('STEP', 'ALTERNATIVE', 'HAND'));
  update courses.step_progress set done_by = 'STEP' where done_at is not null;
  alter table courses.step_progress add check ((done_at is null) = (done_by is null));

  create table courses.reflection (
    id uuid primary key default gen_random_uuid(),
    enrolment_id uuid not null references courses.enrolment (id),
    step_id uuid not null references courses.step (id),
    text text not null,
    saved_at timestamptz(3) not null,
    unique (enrolment_id, step_id)
  );

  create table courses.story_walk (
    id uuid primary key default gen_random_uuid(),
    enrolment_id uuid not null references courses.enrolment (id),
    step_id uuid not null references courses.step (id),
    choice_ids text[] not null,
    walked_at timestamptz(3) not null
  );
  create index on courses.story_walk (enrolment_id, step_id);
  create trigger append_only before update or delete on courses.story_walk for each row execute function platform.refuse_change();
`;
