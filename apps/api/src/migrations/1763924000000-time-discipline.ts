import type { MigrationInterface, QueryRunner } from 'typeorm';

// A measure is public for a set time, and an appeal may set it aside; after that the certificate can be revoked or replaced again.
export class TimeDiscipline1763924000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table credentials.credential_event
        add column public_until date check (public_until >= effective_on),
        add column ends_on date check (ends_on >= effective_on),
        add column case_id uuid,
        drop constraint credential_event_kind_check,
        add constraint credential_event_kind_check check (kind in ('ISSUED', 'SUSPENDED', 'REINSTATED', 'REVOKED', 'SUPERSEDED', 'RENEWED', 'CONDITIONS_SET', 'CONDITIONS_LIFTED', 'OVERTURNED')),
        add constraint only_conditions_end check (ends_on is null or kind = 'CONDITIONS_SET'),
        add constraint public_to_the_end check (public_until is null or ends_on is null or public_until >= ends_on),
        add constraint overturned_of_a_case check (kind <> 'OVERTURNED' or case_id is not null);
      drop index credentials.credential_event_credential_id_idx1, credentials.one_renewed;
      create unique index one_replacement on credentials.credential_event (credential_id) where kind in ('SUPERSEDED', 'RENEWED');
      create unique index one_revocation_a_case on credentials.credential_event (credential_id, coalesce(case_id, '00000000-0000-0000-0000-000000000000')) where kind = 'REVOKED';
      create unique index one_measure_a_case on credentials.credential_event (credential_id, case_id) where kind in ('SUSPENDED', 'REVOKED', 'CONDITIONS_SET');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index credentials.one_measure_a_case, credentials.one_revocation_a_case, credentials.one_replacement;
      create unique index credential_event_credential_id_idx1 on credentials.credential_event (credential_id) where kind in ('REVOKED', 'SUPERSEDED');
      create unique index one_renewed on credentials.credential_event (credential_id) where kind in ('REVOKED', 'SUPERSEDED', 'RENEWED');
      alter table credentials.credential_event
        drop constraint overturned_of_a_case,
        drop constraint public_to_the_end,
        drop constraint only_conditions_end,
        drop constraint credential_event_kind_check,
        drop column case_id,
        drop column ends_on,
        drop column public_until,
        add constraint credential_event_kind_check check (kind in ('ISSUED', 'SUSPENDED', 'REINSTATED', 'REVOKED', 'SUPERSEDED', 'RENEWED', 'CONDITIONS_SET', 'CONDITIONS_LIFTED'));
    `);
  }
}
