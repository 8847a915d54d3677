import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity1763900100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create schema identity;

      create table identity.person (
        id uuid primary key default gen_random_uuid(),
        email text not null unique check (email = lower(email)),
        password_hash text,
        legal_name text check (length(legal_name) between 1 and 120),
        chosen_name text check (length(chosen_name) between 1 and 120),
        locale text not null default 'en' check (locale in ('en', 'es')),
        created_at timestamptz(3) not null
      );

      create table identity.organisation (
        id uuid primary key default gen_random_uuid(),
        name text not null unique,
        kind text not null check (kind in ('TRAINING_PROVIDER', 'TREATMENT_PROGRAM', 'CERTIFICATION_BOARD', 'PLATFORM')),
        time_zone text not null
      );

      create table identity.membership (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references identity.person (id),
        organisation_id uuid not null references identity.organisation (id),
        role text not null check (role in ('TRAINEE', 'TRAINER', 'SUPERVISOR', 'REVIEWER', 'PROGRAM_STAFF', 'ORG_ADMIN', 'PLATFORM_ADMIN')),
        started_at timestamptz(3) not null,
        ended_at timestamptz(3) check (ended_at >= started_at)
      );
      create unique index one_running_membership on identity.membership (person_id, organisation_id, role) where ended_at is null;
      create index on identity.membership (organisation_id, started_at, id);

      create table identity.invitation (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references identity.organisation (id),
        email text not null,
        role text not null,
        token_hash text not null unique,
        invited_by uuid not null references identity.person (id),
        created_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        accepted_at timestamptz(3)
      );

      create table identity.sign_in_code (
        email text primary key,
        code_hash text not null,
        expires_at timestamptz(3) not null,
        attempts integer not null default 0
      );

      create table identity.session (sid text primary key, sess json not null, expire timestamptz not null);
      create index on identity.session (expire);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema identity cascade;');
  }
}
