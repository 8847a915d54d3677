import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  -- What one batch signed and returned, as it was then. Never altered.
  create table hours.receipt (
    id uuid primary key,
    decided_at timestamptz(3) not null,
    signer_id uuid references identity.person (id),
    signer_email text,
    signer_name text not null,
    sentence text,
    time_zone text not null,
    trainee_ids uuid[] not null,
    lines jsonb not null,
    check (num_nonnulls(signer_id, signer_email) = 1)
  );
  create index on hours.receipt (signer_email, decided_at);
  create trigger append_only before update or delete on hours.receipt for each row execute function platform.refuse_change();
  create trigger no_truncate before truncate on hours.receipt execute function platform.refuse_change();

  alter table hours.signature add column receipt_id uuid references hours.receipt (id) deferrable initially deferred;

  -- Signatures that were taken back, whole: within a day of signing, and never again out of here.
  create table hours.undone_signature (like hours.signature);
  alter table hours.undone_signature
    add primary key (id),
    add foreign key (entry_id) references hours.entry (id),
    add column undone_at timestamptz(3) not null,
    add constraint within_a_day check (undone_at >= signed_at and undone_at <= signed_at + interval '24 hours');
  create index on hours.undone_signature (entry_id);
  create trigger append_only before update or delete on hours.undone_signature for each row execute function platform.refuse_change();
  create trigger no_truncate before truncate on hours.undone_signature execute function platform.refuse_change();
`;

const guards = `
  create function hours.copy_signature() returns trigger language plpgsql as $$
  begin
    if exists (select from hours.signature s where to_jsonb(s) @> (to_jsonb(new) - 'undone_at')) then return new; end if;
    raise exception 'hours.undone_signature % is no signature', new.id using errcode = 'restrict_violation';
  end $$;
  create trigger copy_signature before insert on hours.undone_signature for each row execute function hours.copy_signature();

  -- A signature goes only where it was written down as taken back.
  create function hours.keep_signature() returns trigger language plpgsql as $$
  begin
    if exists (select from hours.undone_signature where id = old.id) then return old; end if;
    raise exception 'hours.signature % is append-only', old.id using errcode = 'restrict_violation';
  end $$;
  drop trigger append_only on hours.signature;
  create trigger append_only before update on hours.signature for each row execute function platform.refuse_change();
  create trigger keep_signature before delete on hours.signature for each row execute function hours.keep_signature();

  -- A signed entry keeps its content for ever. It waits again once its signature was taken back; the mark that a signed correction
  -- replaced it is set while there is one, and goes with it.
  create or replace function hours.keep_signed() returns trigger language plpgsql as $$
  declare
    marks constant text[] := '{superseded_at,period}';
    is_same boolean;
    is_replaced boolean;
  begin
    if old.state <> 'SIGNED' then return case tg_op when 'DELETE' then old else new end; end if;
    if tg_op = 'UPDATE' then
      is_same := to_jsonb(new) - marks = to_jsonb(old) - marks;
      is_replaced := exists (select from hours.entry where supersedes_id = old.id and state = 'SIGNED');
      if is_same and is_replaced = (new.superseded_at is not null) and is_replaced <> (old.superseded_at is not null) then return new; end if;
      if new.state = 'SENT' and old.superseded_at is null and to_jsonb(new) - '{state,period}'::text[] = to_jsonb(old) - '{state,period}'::text[]
        and not exists (select from hours.signature where entry_id = old.id) and exists (select from hours.undone_signature where entry_id = old.id) then return new; end if;
    end if;
    raise exception 'hours.entry % is signed and does not change', old.id using errcode = 'restrict_violation';
  end $$;
`;

const down = `
  create or replace function hours.keep_signed() returns trigger language plpgsql as $$
  declare
    free constant text[] := '{superseded_at,period}';
  begin
    if old.state = 'SIGNED' then
      if tg_op = 'DELETE' or old.superseded_at is not null or to_jsonb(new) - free <> to_jsonb(old) - free
        or not exists (select from hours.entry where supersedes_id = old.id and state = 'SIGNED') then
        raise exception 'hours.entry % is signed and does not change', old.id using errcode = 'restrict_violation';
      end if;
    end if;
    if tg_op = 'DELETE' then return old; end if;
    return new;
  end $$;
  drop trigger keep_signature on hours.signature;
  drop trigger append_only on hours.signature;
  create trigger append_only before update or delete on hours.signature for each row execute function platform.refuse_change();
  drop table hours.undone_signature;
  drop function hours.copy_signature();
  drop function hours.keep_signature();
  alter table hours.signature drop column receipt_id;
  drop table hours.receipt;
`;

export class UndoSignatures1763913100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
