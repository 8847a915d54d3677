import type { MigrationInterface, QueryRunner } from 'typeorm';

export class QueueRolePlays1763902200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ties);
    await runner.query(queue);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index assessments.grading_queue, assessments.one_open_draw;
      alter table assessments.role_play
        drop constraint taken_and_begun, drop constraint begun_after_sent, drop constraint sent_with_mode, drop constraint recorded_with_recording,
        drop column drawn_at, drop column sent_at, drop column set_aside_at, drop column mode, drop column locale;
      alter table assessments.role_play alter column trainer_id set not null, alter column started_at set not null;
      drop table identity.tie;
    `);
  }
}

const ties = `
  create table identity.tie (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references identity.person (id),
    other_id uuid not null references identity.person (id),
    kind text not null check (kind in ('SUPERVISION', 'PRACTICE_PAIR', 'PERSONAL')),
    started_at timestamptz(3) not null,
    ends_at timestamptz(3),
    constraint nobody_is_tied_to_themself check (person_id <> other_id)
  );
  create index on identity.tie (person_id);
  create index on identity.tie (other_id);
  insert into identity.tie (person_id, other_id, kind, started_at, ends_at)
  select supervisor_id, trainee_id, 'SUPERVISION', created_at, ends_on + 1 from hours.placement;
`;

const queue = `
  alter table assessments.role_play
    alter column trainer_id drop not null,
    alter column started_at drop not null,
    add column drawn_at timestamptz(3),
    add column sent_at timestamptz(3),
    add column set_aside_at timestamptz(3),
    add column mode text check (mode in ('ROOM', 'CALL', 'RECORDING')),
    add column locale text not null default 'en' check (locale in ('en', 'es'));
  alter table assessments.role_play disable trigger released;
  update assessments.role_play set drawn_at = started_at, sent_at = started_at, mode = case when recording_id is null then 'ROOM' else 'RECORDING' end;
  alter table assessments.role_play enable trigger released;
  alter table assessments.role_play
    alter column drawn_at set not null,
    alter column locale drop default,
    add constraint taken_and_begun check ((trainer_id is null) = (started_at is null)),
    add constraint begun_after_sent check (started_at is null or sent_at is not null),
    add constraint sent_with_mode check ((sent_at is null) = (mode is null)),
    add constraint recorded_with_recording check ((recording_id is not null) = coalesce(mode = 'RECORDING', false));
  create index grading_queue on assessments.role_play (organisation_id, sent_at, id) where sent_at is not null and finished_at is null and supersedes_id is null and set_aside_at is null;
  create unique index one_open_draw on assessments.role_play (organisation_id, trainee_id) where sent_at is null and set_aside_at is null;
`;
