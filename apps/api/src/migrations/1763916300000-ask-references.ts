import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskReferences1763916300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.reference (
        id uuid primary key,
        application_id uuid not null references certification.application (id),
        name text not null check (length(name) between 1 and 120),
        relation text not null check (relation in ('SUPERVISOR', 'COUNSELOR', 'TRAINER', 'COLLEAGUE', 'COMMUNITY')),
        email text not null,
        locale text not null check (locale in ('en', 'es')),
        asked_at timestamptz(3) not null,
        last_mail_at timestamptz(3) not null,
        answered_at timestamptz(3),
        declined_at timestamptz(3),
        replaced_at timestamptz(3),
        answer jsonb,
        check ((answer is null) = (answered_at is null)),
        check (num_nonnulls(answered_at, declined_at) <= 1),
        check (answered_at is null or replaced_at is null)
      );
      create unique index one_request_an_address on certification.reference (application_id, email) where replaced_at is null;
      create index on certification.reference (email) where answered_at is null and declined_at is null and replaced_at is null;

      -- What somebody wrote is what they wrote.
      create function certification.keep_answer() returns trigger language plpgsql as $$
      begin
        if old.answered_at is not null and (new.answer, new.answered_at, new.name, new.relation, new.email) is distinct from (old.answer, old.answered_at, old.name, old.relation, old.email) then
          raise exception 'An answered reference is not changed';
        end if;
        return new;
      end $$;
      create trigger answered before update on certification.reference for each row execute function certification.keep_answer();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.reference; drop function certification.keep_answer();');
  }
}
