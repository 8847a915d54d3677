import type { MigrationInterface, QueryRunner } from 'typeorm';

const before = "'ISSUED', 'SUSPENDED', 'REINSTATED', 'REVOKED', 'SUPERSEDED', 'CONDITIONS_SET', 'CONDITIONS_LIFTED'";

export class RenewCertificates1763923000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table certification.application add column renews_id uuid references credentials.credential (id);
      alter table certification.application add constraint renewal_renews_something check ((track = 'RENEWAL') = (renews_id is not null));
      -- A certificate is renewed once. Whoever was told no may ask again.
      create unique index one_renewal on certification.application (renews_id) where status not in ('DENIED', 'WITHDRAWN');
      drop index certification.application_track_idx;
      create index application_track_idx on certification.application (track) where status = 'ISSUED' and track not in ('FULL', 'TRANSFER', 'RENEWAL');

      alter table credentials.credential_event drop constraint credential_event_kind_check;
      alter table credentials.credential_event add constraint credential_event_kind_check check (kind in (${before}, 'RENEWED'));
      alter table credentials.credential_event drop constraint credential_event_check;
      alter table credentials.credential_event add constraint credential_event_check check (kind in ('ISSUED', 'RENEWED') or length(trim(public_reason)) between 1 and 300);
      create unique index one_renewed on credentials.credential_event (credential_id) where kind in ('REVOKED', 'SUPERSEDED', 'RENEWED');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index credentials.one_renewed;
      alter table credentials.credential_event drop constraint credential_event_check;
      alter table credentials.credential_event add constraint credential_event_check check (kind = 'ISSUED' or length(trim(public_reason)) between 1 and 300);
      alter table credentials.credential_event drop constraint credential_event_kind_check;
      alter table credentials.credential_event add constraint credential_event_kind_check check (kind in (${before}));

      drop index certification.application_track_idx;
      create index application_track_idx on certification.application (track) where status = 'ISSUED' and track not in ('FULL', 'TRANSFER');
      drop index certification.one_renewal;
      alter table certification.application drop constraint renewal_renews_something;
      alter table certification.application drop column renews_id;
    `);
  }
}
