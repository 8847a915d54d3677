import type { MigrationInterface, QueryRunner } from 'typeorm';

// A log whose key was lost is closed at a head that counts for good, and goes on under another name: the same entries, and behind them one that says so.
const tables = `
  create table credentials.log_closing (
    key_id uuid primary key references credentials.signing_key (id),
    origin text not null unique,
    next_origin text not null unique check (next_origin <> origin),
    size bigint not null check (size >= 0),
    root bytea not null check (length(root) = 32),
    heads bytea not null check (length(heads) % 12 = 0),
    since timestamptz(3) not null,
    closed_at timestamptz(3) not null,
    closed_by uuid
  );
  create function credentials.log_closing_event(z credentials.log_closing) returns void language plpgsql set search_path = pg_catalog as $$
  begin
    perform credentials.append_to_log((select json_build_object('t', 'log-closed', 'id', z.origin, 'kid', k.kid, 'size', z.size, 'root', encode(z.root, 'base64'),
      'heads', encode(sha256(z.heads), 'hex'), 'on', to_char(z.since at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'next', z.next_origin)
      from credentials.signing_key k where k.id = z.key_id), 'log-closed', null);
  end $$;
`;

const logNew = (closing: string): string => `
  create or replace function credentials.log_new() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    case tg_table_name
      when 'credential_event' then perform credentials.log_event(new);
      when 'sealed_document' then perform credentials.log_document(new);
      when 'signing_key_event' then perform credentials.log_key_event(new);
      ${closing}
    end case;
    return null;
  end $$;
`;

// Whoever signs a head holds the name of the log shared, whoever closes it alone: a head that was on its way under a lost key comes too late.
const closed = `
  create function credentials.refuse_head_of_closed_log() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    perform pg_advisory_xact_lock_shared(7410252);
    if exists (select from credentials.log_closing z where z.origin = new.origin) then
      raise exception 'The log % is closed', new.origin using errcode = 'integrity_constraint_violation', constraint = 'log_closed';
    end if;
    if exists (select from credentials.log_opening o where o.credential_id is null and o.kind = 'log-closed' and o.event::json ->> 'next' = new.origin and o.idx >= new.size) then
      raise exception 'A head of % has to cover the entry that it begins with', new.origin using errcode = 'integrity_constraint_violation', constraint = 'log_begins';
    end if;
    return new;
  end $$;
`;

const triggers = `
  create trigger closed before insert on credentials.log_checkpoint for each row execute function credentials.refuse_head_of_closed_log();
  create constraint trigger log_new after insert on credentials.log_closing deferrable initially deferred for each row execute function credentials.log_new();
  create trigger append_only before update or delete on credentials.log_closing for each row execute function platform.refuse_change();
  create trigger no_truncate before truncate on credentials.log_closing execute function platform.refuse_change();
`;

export class CloseLogs1763929600000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [tables, logNew("when 'log_closing' then perform credentials.log_closing_event(new);"), closed, triggers]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger closed on credentials.log_checkpoint;
      drop function credentials.refuse_head_of_closed_log();
      ${logNew('')}
      drop trigger log_new on credentials.log_closing;
      drop function credentials.log_closing_event(credentials.log_closing);
      drop table credentials.log_closing;
    `);
  }
}
