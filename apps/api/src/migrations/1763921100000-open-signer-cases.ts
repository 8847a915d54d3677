import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A trainee whose supervisor does not sign says so, with evidence and somebody else who can confirm. */
export class OpenSignerCases1763921100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table hours.signer_case (
        id uuid primary key,
        trainee_id uuid not null,
        placement_id uuid not null,
        organisation_id uuid not null references identity.organisation (id),
        supervisor_id uuid references identity.person (id),
        signer_name text not null check (length(signer_name) between 1 and 320),
        reason text not null check (reason in ('LEFT', 'REFUSES', 'UNREACHABLE')),
        words text not null check (length(words) between 1 and 1000),
        file_ids uuid[] not null check (cardinality(file_ids) between 1 and 3),
        entry_ids uuid[] not null check (cardinality(entry_ids) > 0),
        asked_name text not null,
        asked_email text not null,
        asked_locale text not null check (asked_locale in ('en', 'es')),
        is_named_by_site boolean not null default false,
        state text not null check (state in ('WITH_SITE', 'WITH_SIGNER', 'WITH_TRAINEE', 'SETTLED', 'WITHDRAWN')),
        opened_at timestamptz(3) not null,
        moved_at timestamptz(3) not null check (moved_at >= opened_at),
        due_on date,
        foreign key (placement_id, trainee_id) references hours.placement (id, trainee_id),
        -- Whoever has it has a last day; the trainee has all the time they want.
        constraint due_while_others_have_it check ((due_on is not null) = (state in ('WITH_SITE', 'WITH_SIGNER')))
      );
      create unique index one_open_signer_case on hours.signer_case (placement_id) where state in ('WITH_SITE', 'WITH_SIGNER', 'WITH_TRAINEE');
      create index on hours.signer_case (trainee_id, opened_at, id);
      create index on hours.signer_case (organisation_id, opened_at, id);
      create index on hours.signer_case (due_on) where due_on is not null;

      -- What was said when it was opened stays; a case moves, and never goes.
      create function hours.keep_signer_case() returns trigger language plpgsql as $$
      declare
        moves constant text[] := '{asked_name,asked_email,asked_locale,is_named_by_site,state,moved_at,due_on}';
      begin
        if tg_op = 'UPDATE' and old.state not in ('SETTLED', 'WITHDRAWN') and to_jsonb(new) - moves = to_jsonb(old) - moves then return new; end if;
        raise exception 'hours.signer_case % stays as it was opened', old.id using errcode = 'restrict_violation';
      end $$;
      create trigger keep_signer_case before update or delete on hours.signer_case for each row execute function hours.keep_signer_case();
      create trigger no_truncate before truncate on hours.signer_case execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table hours.signer_case; drop function hours.keep_signer_case();');
  }
}
