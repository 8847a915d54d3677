import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create table certification.name_change (
    id uuid primary key,
    holder_id uuid not null references identity.person (id),
    board_id uuid not null references identity.organisation (id),
    kind text not null check (kind in ('LEGAL', 'CHOSEN')),
    name text not null check (length(name) between 1 and 120),
    file_id uuid references files.file (id),
    status text not null check (status in ('ASKED', 'GRANTED', 'REFUSED', 'WITHDRAWN')),
    asked_at timestamptz(3) not null,
    answer text check (length(answer) between 1 and 1000),
    decided_by uuid references identity.person (id),
    decided_at timestamptz(3),
    paper_erased_at timestamptz(3),
    unique (id, holder_id),
    check ((status = 'ASKED') = (decided_by is null) and (decided_by is null) = (decided_at is null)),
    check ((answer is not null) = (status in ('GRANTED', 'REFUSED'))),
    constraint paper_of_legal_name check ((kind = 'LEGAL') = (file_id is not null)),
    constraint paper_goes check ((paper_erased_at is not null) = (file_id is not null and status <> 'ASKED')),
    constraint taken_back_by_holder check (status = 'ASKED' or (status = 'WITHDRAWN') = (decided_by = holder_id))
  );
  create unique index one_name_asked on certification.name_change (holder_id, board_id) where status = 'ASKED';
  create index on certification.name_change (holder_id, asked_at);
  create index on certification.name_change (board_id, asked_at, id) where status = 'ASKED';
  create index on certification.name_change (decided_by);
  create index on certification.name_change (file_id);

  create table certification.name_change_certificate (
    name_change_id uuid not null references certification.name_change (id),
    credential_id uuid not null references credentials.credential (id),
    primary key (name_change_id, credential_id)
  );
  create index on certification.name_change_certificate (credential_id);
  create trigger append_only before update or delete on certification.name_change_certificate for each row execute function platform.refuse_change();

  create table certification.name_change_look (
    id uuid primary key default gen_random_uuid(),
    name_change_id uuid not null,
    holder_id uuid not null,
    round integer not null,
    look integer not null check (look in (1, 2)),
    is_granted boolean,
    reason text not null check (length(reason) between 1 and 1000),
    decided_by uuid not null references identity.person (id),
    decided_at timestamptz(3) not null,
    foreign key (name_change_id, holder_id) references certification.name_change (id, holder_id),
    unique (name_change_id, round, look),
    constraint name_of_two unique (name_change_id, round, decided_by),
    constraint nobody_of_themself check (decided_by <> holder_id),
    check (is_granted is not null or look = 2)
  );
  create index on certification.name_change_look (name_change_id, holder_id);
  create index on certification.name_change_look (decided_by);
  create trigger append_only before update or delete on certification.name_change_look for each row execute function platform.refuse_change();
`;

// Granted or refused is what two people said in one round.
const guard = `
  create function certification.keep_name_change() returns trigger language plpgsql as $$
  begin
    if platform.is_erasing() then return new; end if;
    if old.status <> 'ASKED' or (new.id, new.holder_id, new.board_id, new.kind, new.name, new.file_id, new.asked_at) is distinct from (old.id, old.holder_id, old.board_id, old.kind, old.name, old.file_id, old.asked_at) then
      raise exception 'A question for a name is not changed' using errcode = 'restrict_violation';
    end if;
    if new.status in ('GRANTED', 'REFUSED') and not exists (
      select from certification.name_change_look first join certification.name_change_look second using (name_change_id, round)
       where name_change_id = new.id and first.look = 1 and second.look = 2 and second.decided_by = new.decided_by
         and first.is_granted = (new.status = 'GRANTED') and second.is_granted = first.is_granted and first.reason = new.answer
    ) then
      raise exception 'A new name needs two people' using errcode = '23514';
    end if;
    return new;
  end $$;
  create trigger decided_once before update on certification.name_change for each row execute function certification.keep_name_change();
  create trigger kept before delete on certification.name_change for each row execute function platform.refuse_change();
`;

const erase = `
  create function certification.erase_names(person uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
  begin
    if not exists (select from identity.leaving l where l.person_id = person and l.undone_at is null and l.erased_at is null) then
      raise exception '% does not leave', person using errcode = 'restrict_violation';
    end if;
    perform set_config('waymark.erasing', 'on', true);
    update certification.name_change set name = '—', answer = case when answer is null then null else '—' end where holder_id = person;
    update certification.name_change_look set reason = '—' where holder_id = person;
    perform set_config('waymark.erasing', 'off', true);
  end $$;
`;

export class AskForNames1763929400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables + guard + erase);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function certification.erase_names(uuid);
      drop table certification.name_change_look, certification.name_change_certificate, certification.name_change;
      drop function certification.keep_name_change();
    `);
  }
}
