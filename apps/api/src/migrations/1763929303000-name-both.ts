import type { MigrationInterface, QueryRunner } from 'typeorm';

const check = (also: string) => `
      create or replace function certification.no_of_two() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if not exists (
          select from certification.proposed_no no
           where no.kind = tg_argv[0] and no.record_id = (to_jsonb(new) ->> tg_argv[1])::uuid and no.outcome = 'CONFIRMED' and no.words = to_jsonb(new) ->> tg_argv[2]${also}
        ) then raise exception 'A "no" needs two people' using errcode = '23514';
        end if;
        return new;
      end $$;`;

// Where a row names who decided it, that is the second of the two; an approval ends on the day that both said.
const same = `
             and no.decided_by = coalesce((to_jsonb(new) ->> 'decided_by')::uuid, no.decided_by)
             and (no.from_on is null or no.from_on = (to_jsonb(new) ->> 'withdrawn_from')::date)`;

export class NameBoth1763929303000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(check(same));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(check(''));
  }
}
