import type { MigrationInterface, QueryRunner } from 'typeorm';

// Who sits at a certification board was offered the seat by one person and approved by another, neither of them alone with themself.
// A board without an administrator is founded: its first seats come from nobody.
export class ApproveSeats1763929012000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.invitation
        alter column token_hash drop not null,
        add column needs_second boolean not null default false,
        add column outcome text check (outcome in ('APPROVED', 'REFUSED')),
        add column decided_by uuid references identity.person (id),
        add column decided_at timestamptz(3),
        add check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
        add check (outcome is null or needs_second),
        add constraint two_people check (outcome is distinct from 'APPROVED' or decided_by <> invited_by),
        add constraint mailed_once_approved check (not needs_second or (token_hash is not null) = coalesce(outcome = 'APPROVED', false)),
        add constraint sent_or_waits check (needs_second or token_hash is not null);
      create index on identity.invitation (needs_second, created_at, id) where outcome is null;
      create index on identity.invitation (decided_by) where decided_by is not null;
      create trigger decided_once before update on identity.invitation for each row
        when (old.outcome is not null and (old.outcome, old.decided_by, old.decided_at) is distinct from (new.outcome, new.decided_by, new.decided_at)
          or (old.id, old.organisation_id, old.email, old.role, old.invited_by, old.needs_second) is distinct from (new.id, new.organisation_id, new.email, new.role, new.invited_by, new.needs_second))
        execute function platform.refuse_change();

      alter table identity.membership
        add column granted_by uuid,
        add column approved_by uuid,
        add constraint two_people check ((approved_by is null or granted_by is not null) and approved_by <> granted_by and approved_by <> person_id),
        add constraint no_reviewer_administers exclude using gist (person_id with =, organisation_id with =, role with <>) where (ended_at is null and role in ('REVIEWER', 'ORG_ADMIN')),
        add constraint no_reviewer_runs_the_platform exclude using gist (person_id with =, role with <>) where (ended_at is null and role in ('REVIEWER', 'PLATFORM_ADMIN'));
      create function identity.check_seat() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if exists (select from identity.organisation o where o.id = new.organisation_id and o.kind = 'CERTIFICATION_BOARD')
          and exists (select from identity.membership m where m.organisation_id = new.organisation_id and m.role = 'ORG_ADMIN' and m.ended_at is null)
        then raise exception 'a seat at board % needs two people', new.organisation_id using errcode = '23514', constraint = 'seat_of_two';
        end if;
        return new;
      end $$;
      create trigger seat_of_two before insert on identity.membership for each row when (new.role in ('REVIEWER', 'ORG_ADMIN') and new.approved_by is null) execute function identity.check_seat();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger seat_of_two on identity.membership;
      drop function identity.check_seat();
      alter table identity.membership drop constraint no_reviewer_runs_the_platform, drop constraint no_reviewer_administers, drop constraint two_people, drop column approved_by, drop column granted_by;
      drop trigger decided_once on identity.invitation;
      delete from identity.invitation where token_hash is null;
      alter table identity.invitation
        drop constraint sent_or_waits, drop constraint mailed_once_approved, drop constraint two_people,
        drop column decided_at, drop column decided_by, drop column outcome, drop column needs_second,
        alter column token_hash set not null;
    `);
  }
}
