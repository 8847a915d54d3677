import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  alter table assessments.result add version integer not null default 1 check (version > 0);
  alter table assessments.result alter version drop default;
  alter table assessments.result drop constraint result_attempt_id_key;
  alter table assessments.result add unique (attempt_id, version);

  -- A corrected key takes nothing away: each version of a result is worth more than the one before.
  create function assessments.refuse_lower_result() returns trigger language plpgsql as $$
  begin
    if exists (select from assessments.result former where former.attempt_id = new.attempt_id and (former.right_count >= new.right_count or former.is_passed and not new.is_passed)) then
      raise exception 'assessments.result only grows' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger refuse_lower before insert on assessments.result for each row when (new.version > 1) execute function assessments.refuse_lower_result();

  create view assessments.current_result as
    select distinct on (attempt_id) * from assessments.result order by attempt_id, version desc;
`;

const down = `
  drop view assessments.current_result;
  drop trigger refuse_lower on assessments.result;
  drop function assessments.refuse_lower_result;
  alter table assessments.result disable trigger user;
  delete from assessments.result where version > 1;
  alter table assessments.result enable trigger user;
  alter table assessments.result drop version;
  alter table assessments.result add unique (attempt_id);
`;

export class VersionResults1763903100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
