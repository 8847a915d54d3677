import type { MigrationInterface, QueryRunner } from 'typeorm';

export class HearAppeals1763915200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // What was decided before stays as it was: the new claims hold for new rows.
    await runner.query(`
      alter table certification.decision
        add requirement_id text,
        add remedy text,
        add appeal_until date,
        add constraint no_names_its_rule check ((outcome = 'DENY' and look = 1) = (requirement_id is not null and length(trim(remedy)) > 0)) not valid,
        add constraint no_names_its_last_day check ((outcome = 'DENY' and look = 2) = (appeal_until is not null)) not valid;

      create table certification.appeal (
        id uuid primary key default gen_random_uuid(),
        application_id uuid not null references certification.application (id),
        round integer not null,
        text text not null check (length(trim(text)) > 0),
        filed_at timestamptz(3) not null,
        unique (application_id, round)
      );
      create table certification.appeal_decision (
        appeal_id uuid primary key references certification.appeal (id),
        outcome text not null check (outcome in ('NEW_LOOK', 'NO_STANDS')),
        reasons text not null check (length(trim(reasons)) > 0),
        decided_by uuid not null references identity.person (id),
        decided_at timestamptz(3) not null
      );

      create function certification.refuse_part() returns trigger language plpgsql as $$
      begin
        if exists (
          select 1 from certification.appeal
            join certification.application on application.id = appeal.application_id
            left join certification.decision on decision.application_id = application.id and decision.decided_by = new.decided_by
          where appeal.id = new.appeal_id and (decision.id is not null or application.applicant_id = new.decided_by)
        ) then
          raise exception 'an appeal is heard by somebody who took no part' using errcode = 'check_violation';
        end if;
        return new;
      end $$;
      create trigger took_no_part before insert on certification.appeal_decision for each row execute function certification.refuse_part();
      create trigger append_only before update or delete on certification.appeal for each row execute function platform.refuse_change();
      create trigger append_only before update or delete on certification.appeal_decision for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table certification.appeal_decision, certification.appeal;
      drop function certification.refuse_part();
      alter table certification.decision drop constraint no_names_its_rule, drop constraint no_names_its_last_day;
      alter table certification.decision drop column requirement_id, drop column remedy, drop column appeal_until;
    `);
  }
}
