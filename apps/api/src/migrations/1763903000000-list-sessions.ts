import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes get a purpose, and a session tells whose it is, what it was opened with and when it was last used. */
export class ListSessions1763903000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.sign_in_code rename to mailed_code;
      alter table identity.mailed_code add column purpose text not null default 'SIGN_IN' check (purpose in ('SIGN_IN', 'PASSWORD', 'EMAIL'));
      -- Hashed without their purpose: those who wait ask for a new one.
      delete from identity.mailed_code;
      alter table identity.mailed_code alter column purpose drop default;
      alter table identity.mailed_code drop constraint sign_in_code_pkey;
      alter table identity.mailed_code add constraint mailed_code_pkey primary key (email, purpose);

      alter table identity.session
        add column id uuid not null unique default gen_random_uuid(),
        add column person_id uuid generated always as ((sess #>> '{passport,user}')::uuid) stored,
        add column user_agent text generated always as (sess ->> 'userAgent') stored,
        add column started_at timestamptz(3) not null default now(),
        add column seen_at timestamptz(3) not null default now();
      create index on identity.session (person_id, seen_at, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.session drop column id, drop column person_id, drop column user_agent, drop column started_at, drop column seen_at;
      delete from identity.mailed_code;
      alter table identity.mailed_code drop constraint mailed_code_pkey;
      alter table identity.mailed_code drop column purpose;
      alter table identity.mailed_code add constraint sign_in_code_pkey primary key (email);
      alter table identity.mailed_code rename to sign_in_code;
    `);
  }
}
