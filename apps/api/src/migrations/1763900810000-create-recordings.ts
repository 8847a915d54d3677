import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateRecordings1763900810000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessments.recording (
        id uuid primary key,
        organisation_id uuid not null references identity.organisation (id),
        scenario_id uuid not null references assessments.scenario (id),
        trainee_id uuid not null references identity.person (id),
        file_id uuid not null unique references files.file (id),
        content_digest text not null,
        kind text not null check (kind in ('AUDIO', 'VIDEO')),
        seconds integer not null check (seconds between 1 and 3600),
        marks integer[] not null,
        has_partner_consent boolean not null check (has_partner_consent),
        self_ratings jsonb not null,
        try_next text check (length(try_next) between 1 and 500),
        sent_at timestamptz(3) not null,
        keep_until date not null,
        deleted_at timestamptz(3)
      );
      create index on assessments.recording (trainee_id, sent_at, id);
      create index on assessments.recording (organisation_id, sent_at, id) where deleted_at is null;

      -- What was sent stays as it was sent; only its deletion is added, once.
      create function assessments.keep_recording() returns trigger language plpgsql as $$
      begin
        if old.deleted_at is null and to_jsonb(new) - 'deleted_at' = to_jsonb(old) - 'deleted_at' then return new; end if;
        raise exception 'assessments.recording is append-only' using errcode = 'restrict_violation';
      end $$;
      create trigger keep before update on assessments.recording for each row execute function assessments.keep_recording();
      create trigger append_only before delete on assessments.recording for each row execute function platform.refuse_change();

      alter table assessments.role_play add column recording_id uuid references assessments.recording (id);
      create index on assessments.role_play (recording_id) where recording_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table assessments.role_play drop column recording_id; drop table assessments.recording; drop function assessments.keep_recording;');
  }
}
