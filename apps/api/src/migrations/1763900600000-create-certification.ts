import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateCertification1763900600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema certification;

      create table certification.application (
        id uuid primary key default gen_random_uuid(),
        applicant_id uuid not null references identity.person (id),
        board_id uuid not null references identity.organisation (id),
        scheme_id text not null,
        scheme_version text not null,
        status text not null check (status in ('OPEN', 'SENT', 'SECOND_LOOK', 'ISSUED', 'DENIED', 'WITHDRAWN')),
        certificate_name text check (length(certificate_name) between 1 and 120),
        certificate_language text not null default 'en' check (certificate_language in ('en', 'es')),
        round integer not null default 0,
        opened_at timestamptz(3) not null,
        sent_at timestamptz(3),
        unique (id, applicant_id),
        check (status in ('OPEN', 'WITHDRAWN') or (sent_at is not null and certificate_name is not null))
      );
      create unique index one_running_application on certification.application (applicant_id, scheme_id) where status in ('OPEN', 'SENT', 'SECOND_LOOK');
      create index on certification.application (board_id, status, sent_at, id);

      create table certification.attestation (
        id uuid primary key default gen_random_uuid(),
        application_id uuid not null references certification.application (id),
        code text not null,
        text_version text not null,
        signed_name text not null,
        signed_at timestamptz(3) not null,
        unique (application_id, code)
      );

      -- Nobody decides about themself, and nobody decides twice in one round: the second look is another person's.
      create table certification.decision (
        id uuid primary key default gen_random_uuid(),
        application_id uuid not null,
        applicant_id uuid not null,
        round integer not null,
        look integer not null check (look in (1, 2)),
        outcome text not null check (outcome in ('APPROVE', 'DENY')),
        reasons text not null check (length(trim(reasons)) > 0),
        decided_by uuid not null references identity.person (id) check (decided_by <> applicant_id),
        decided_at timestamptz(3) not null,
        evaluation_digest text not null,
        foreign key (application_id, applicant_id) references certification.application (id, applicant_id),
        unique (application_id, round, look),
        unique (application_id, round, decided_by)
      );

      create trigger append_only before update or delete on certification.attestation for each row execute function platform.refuse_change();
      create trigger append_only before update or delete on certification.decision for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema certification cascade;');
  }
}
