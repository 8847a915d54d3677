import type { MigrationInterface, QueryRunner } from 'typeorm';

const keep = (also: string) => `
      create or replace function certification.keep_extension() returns trigger language plpgsql as $$
      begin
        if old.status <> 'ASKED' or (new.id, new.application_id, new.reason, new.asked_at) is distinct from (old.id, old.application_id, old.reason, old.asked_at) then
          raise exception 'A decided extension is not changed';
        end if;${also}
        return new;
      end $$;`;

// Granted or refused is what two people said in one round.
const byTwo = `
        if new.status in ('GRANTED', 'REFUSED') and not exists (
          select from certification.extension_look first join certification.extension_look second using (extension_id, round)
           where extension_id = new.id and first.look = 1 and second.look = 2 and second.decided_by = new.decided_by
             and first.is_granted = (new.status = 'GRANTED') and second.is_granted = first.is_granted and first.reason = new.answer
        ) then
          raise exception 'An extension needs two people' using errcode = '23514';
        end if;`;

export class LookTwiceAtTime1763929013000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.extension_look (
        id uuid primary key default gen_random_uuid(),
        extension_id uuid not null references certification.stage_extension (id),
        round integer not null,
        look integer not null check (look in (1, 2)),
        is_granted boolean,
        reason text not null check (length(reason) between 1 and 1000),
        decided_by uuid not null references identity.person (id),
        decided_at timestamptz(3) not null,
        unique (extension_id, round, look),
        constraint extension_of_two unique (extension_id, round, decided_by),
        check (is_granted is not null or look = 2)
      );
      create index on certification.extension_look (decided_by);
      create trigger append_only before update or delete on certification.extension_look for each row execute function platform.refuse_change();
      ${keep(byTwo)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${keep('')} drop table certification.extension_look;`);
  }
}
