import type { MigrationInterface, QueryRunner } from 'typeorm';

// A change of standing carries two people, or goes on from an earlier certificate where it did. What an appeal sets aside gives back, and needs one.
// Not valid: what was recorded before names one person, and stays.
export class AskTwoPeople1763929010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table credentials.credential_event
        add column proposed_by uuid,
        add column carried_from bigint references credentials.credential_event (id),
        add constraint two_people check (
          kind not in ('SUSPENDED', 'REINSTATED', 'REVOKED', 'CONDITIONS_SET', 'CONDITIONS_LIFTED')
          or carried_from is not null
          or (kind = 'CONDITIONS_LIFTED' and case_id is not null)
          or (proposed_by is not null and recorded_by is not null and proposed_by <> recorded_by)
        ) not valid;
      create index on credentials.credential_event (carried_from) where carried_from is not null;
      create function credentials.check_carried() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if not exists (
          select from credentials.credential_event e join credentials.credential c on c.supersedes_id = e.credential_id
           where e.id = new.carried_from and e.kind = new.kind and c.id = new.credential_id
        ) then raise exception 'event % does not go on here', new.carried_from using errcode = '23514';
        end if;
        return new;
      end $$;
      create trigger carried before insert on credentials.credential_event for each row when (new.carried_from is not null) execute function credentials.check_carried();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger carried on credentials.credential_event;
      drop function credentials.check_carried();
      alter table credentials.credential_event drop constraint two_people, drop column carried_from, drop column proposed_by;
    `);
  }
}
