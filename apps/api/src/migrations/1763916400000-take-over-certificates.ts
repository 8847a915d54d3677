import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TakeOverCertificates1763916400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- FULL, TRANSFER or the id of a stage of the scheme.
      alter table certification.application add column track text not null default 'FULL';
      create index on certification.application (track) where status = 'ISSUED' and track not in ('FULL', 'TRANSFER');

      create table certification.transfer_claim (
        id uuid primary key,
        application_id uuid not null references certification.application (id),
        body text not null check (length(body) between 1 and 200),
        number text not null check (length(number) between 1 and 80),
        credential_id uuid references credentials.credential (id),
        claimed_at timestamptz(3) not null,
        replaced_at timestamptz(3),
        result text check (result in ('CONFIRMED', 'NOT_FOUND', 'NOT_ACTIVE')),
        method text check (method in ('WEBSITE', 'PHONE', 'EMAIL', 'LETTER')),
        contact text check (length(contact) between 1 and 200),
        valid_until date,
        verified_by uuid references identity.person (id),
        verified_at timestamptz(3),
        check ((result is null) = (verified_by is null) and (result is null) = (verified_at is null) and (result is null) = (method is null) and (result is null) = (contact is null)),
        check (credential_id is null or result is null)
      );
      create unique index one_claim_at_a_time on certification.transfer_claim (application_id) where replaced_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.transfer_claim; alter table certification.application drop column track;');
  }
}
