import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PackEvidence1763925200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.evidence_pack (
        id uuid primary key,
        person_id uuid not null references identity.person (id),
        asked_by uuid not null references identity.person (id),
        application_id uuid references certification.application (id),
        locale text not null check (locale in ('en', 'es')),
        asked_at timestamptz(3) not null,
        ready_at timestamptz(3),
        expires_at timestamptz(3),
        json_sha256 text check (length(json_sha256) = 64),
        pdf_sha256 text check (length(pdf_sha256) = 64),
        json bytea,
        pdf bytea,
        -- Somebody else's record is asked for on a case only, and a case of one's own is no reason.
        check ((application_id is null) = (person_id = asked_by)),
        check (num_nonnulls(ready_at, expires_at, json_sha256, pdf_sha256) in (0, 4)),
        check ((json is null) = (pdf is null) and (json is null or ready_at is not null)),
        check (expires_at <= ready_at + interval '1 day')
      );
      create index on certification.evidence_pack (asked_by, asked_at desc);
      create index on certification.evidence_pack (application_id);
      create index evidence_to_erase on certification.evidence_pack (expires_at) where pdf is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.evidence_pack');
  }
}
