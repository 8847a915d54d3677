import type { MigrationInterface, QueryRunner } from 'typeorm';

const supervisors = `
  -- A supervisor has an account, or is somebody with a name and a mailbox.
  alter table hours.placement
    alter column supervisor_id drop not null,
    add column supervisor_name text check (length(supervisor_name) between 1 and 120),
    add column supervisor_email text check (supervisor_email = lower(supervisor_email)),
    add column supervisor_locale text check (supervisor_locale in ('en', 'es')),
    add column alternate_name text check (length(alternate_name) between 1 and 120),
    add column alternate_email text check (alternate_email = lower(alternate_email)),
    add column alternate_locale text check (alternate_locale in ('en', 'es')),
    add column is_alternate_asked boolean not null default false,
    add constraint one_supervisor check (num_nonnulls(supervisor_id, supervisor_email) = 1),
    add constraint named_supervisor check (num_nonnulls(supervisor_name, supervisor_email, supervisor_locale) in (0, 3)),
    add constraint named_alternate check (num_nonnulls(alternate_name, alternate_email, alternate_locale) in (0, 3)),
    add constraint another_alternate check (alternate_email <> supervisor_email),
    add constraint asked_alternate check (alternate_email is not null or not is_alternate_asked);
  create index on hours.placement (supervisor_email);
  create index on hours.placement (alternate_email);
  alter table identity.mailed_code drop constraint mailed_code_purpose_check;
  alter table identity.mailed_code add constraint mailed_code_purpose_check check (purpose in ('SIGN_IN', 'PASSWORD', 'EMAIL', 'LINK'));
`;

const links = `
  create table hours.signing_link (
    id uuid primary key default gen_random_uuid(),
    email text not null check (email = lower(email)),
    locale text not null check (locale in ('en', 'es')),
    token_hash text not null unique check (token_hash ~ '^[0-9a-f]{64}$'),
    created_at timestamptz(3) not null,
    expires_at timestamptz(3) not null check (expires_at > created_at),
    -- The day of a weekly message; none for the link of a receipt.
    asked_on date,
    -- One message a week, whatever job runs however often.
    constraint one_message_a_week exclude using gist (email with =, daterange(asked_on, asked_on + 7) with &&) where (asked_on is not null)
  );
  create table hours.link_session (
    secret_hash text primary key check (secret_hash ~ '^[0-9a-f]{64}$'),
    link_id uuid not null references hours.signing_link (id),
    expires_at timestamptz(3) not null
  );
  create index on hours.link_session (expires_at);
`;

const signatures = `
  alter table hours.signature
    alter column signer_id drop not null,
    add column signer_email text check (signer_email = lower(signer_email)),
    add column standing text not null default 'ROLE' check (standing in ('ROLE', 'NAMED', 'ALTERNATE')),
    add constraint one_signer check (num_nonnulls(signer_id, signer_email) = 1),
    add constraint standing_of_signer check ((signer_id is not null) = (standing = 'ROLE'));
  create index on hours.signature (signer_email, signed_at, id);
`;

const bounces = `
  create table platform.mail_bounce (
    recipient text primary key,
    bounced_at timestamptz(3) not null,
    answer text not null
  );
`;

const up = [supervisors, links, signatures, bounces].join('');

const down = `
  drop table platform.mail_bounce;
  alter table hours.signature drop column signer_email, drop column standing;
  alter table hours.signature alter column signer_id set not null;
  drop table hours.link_session;
  drop table hours.signing_link;
  delete from identity.mailed_code where purpose = 'LINK';
  alter table identity.mailed_code drop constraint mailed_code_purpose_check;
  alter table identity.mailed_code add constraint mailed_code_purpose_check check (purpose in ('SIGN_IN', 'PASSWORD', 'EMAIL'));
  alter table hours.placement
    drop column supervisor_name, drop column supervisor_email, drop column supervisor_locale, drop column alternate_name,
    drop column alternate_email, drop column alternate_locale, drop column is_alternate_asked;
  alter table hours.placement alter column supervisor_id set not null;
`;

export class SignByLink1763913000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
