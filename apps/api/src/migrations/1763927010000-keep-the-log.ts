import type { MigrationInterface, QueryRunner } from 'typeorm';

// Public: the entries and the tree over them (RFC 9162). Beside it, for holders and auditors: what opens an entry. Without its row
// in log_opening nobody can tell any more whom an entry is about, and the tree stays as it was.
const tables = `
  create table credentials.log_entry (
    idx bigint primary key check (idx >= 0),
    at timestamptz(3) not null,
    leaf bytea not null
  );
  create table credentials.log_node (
    level integer not null check (level between 0 and 62),
    idx bigint not null check (idx >= 0),
    hash bytea not null check (length(hash) = 32),
    primary key (level, idx)
  );
  create table credentials.log_opening (
    idx bigint primary key references credentials.log_entry (idx),
    credential_id uuid references credentials.credential (id),
    kind text not null,
    salt bytea not null check (length(salt) = 16),
    event text not null
  );
  create index on credentials.log_opening (credential_id, kind);
  create table credentials.log_checkpoint (
    size bigint primary key check (size > 0),
    root bytea not null check (length(root) = 32),
    origin text not null,
    note text not null,
    made_at timestamptz(3) not null
  );
  create table credentials.log_cosignature (
    size bigint not null references credentials.log_checkpoint (size),
    witness text not null,
    line text not null,
    at timestamptz(3) not null,
    primary key (size, witness)
  );
`;

// Like the audit chain: linked while the transaction commits, by a function with the rights of the owner. Its lock comes first
// in any case, so that two transactions never wait for each other.
const append = `
  create function credentials.append_to_log(event json, kind text, credential uuid) returns bigint
  language plpgsql security definer set search_path = pg_catalog as $$
  declare
    last credentials.log_entry;
    entry credentials.log_entry;
    salt bytea := substring(sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) for 16);
    node bytea;
    other bytea;
    tier integer := 0;
    place bigint;
  begin
    perform pg_advisory_xact_lock(7410222);
    perform pg_advisory_xact_lock(7410251);
    select * into last from credentials.log_entry order by idx desc limit 1;
    entry.idx := coalesce(last.idx + 1, 0);
    entry.at := greatest(last.at, clock_timestamp()::timestamptz(3));
    entry.leaf := convert_to(format('{"v":1,"at":"%s","h":"%s"}', to_char(entry.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
      rtrim(translate(encode(sha256(salt || convert_to(event::text, 'UTF8')), 'base64'), '+/', '-_'), '=')), 'UTF8');
    insert into credentials.log_entry values (entry.idx, entry.at, entry.leaf);
    insert into credentials.log_opening values (entry.idx, credential, kind, salt, event::text);
    node := sha256('\\x00'::bytea || entry.leaf);
    place := entry.idx;
    insert into credentials.log_node values (tier, place, node);
    while place % 2 = 1 loop
      select hash into strict other from credentials.log_node n where n.level = tier and n.idx = place - 1;
      node := sha256('\\x01'::bytea || other || node);
      tier := tier + 1;
      place := place / 2;
      insert into credentials.log_node values (tier, place, node);
    end loop;
    return entry.idx;
  end $$;
`;

const events = `
  -- What a credential says, as text: its digest stands in the log, and whoever is shown the text can check it.
  create function credentials.facts_of(c credentials.credential) returns text language sql stable set search_path = pg_catalog as $$
    select json_build_object('number', c.number, 'holderName', c.holder_name, 'title', c.title, 'boardName', c.board_name, 'schemeName', c.scheme_name,
      'schemeVersion', c.scheme_version, 'issuedOn', c.issued_on, 'validUntil', c.valid_until, 'evidence', c.evidence, 'evidenceDigest', c.evidence_digest)::text
  $$;
  create function credentials.log_event(e credentials.credential_event) returns void language plpgsql set search_path = pg_catalog as $$
  declare
    c credentials.credential;
    word text := replace(lower(e.kind), '_', '-');
    rests_on text;
  begin
    select * into strict c from credentials.credential where id = e.credential_id;
    rests_on := case when e.kind = 'ISSUED' then c.evidence_digest else encode(sha256(convert_to(coalesce(e.public_reason, ''), 'UTF8')), 'hex') end;
    perform credentials.append_to_log(json_build_object('t', word, 'id', c.number, 'on', e.effective_on,
      'd', encode(sha256(convert_to(credentials.facts_of(c), 'UTF8')), 'hex'), 'r', rests_on), word, c.id);
  end $$;
  create function credentials.log_document(d credentials.sealed_document) returns void language plpgsql set search_path = pg_catalog as $$
  begin
    perform credentials.append_to_log(json_build_object('t', 'document', 'id', (select number from credentials.credential where id = d.credential_id), 'd', d.sha256), 'document', d.credential_id);
  end $$;
  create function credentials.log_key_event(e credentials.signing_key_event) returns void language plpgsql set search_path = pg_catalog as $$
  begin
    perform credentials.append_to_log((select json_build_object('t', 'key', 'id', k.kid, 'purpose', k.purpose, 'state', lower(e.state), 'on', to_char(e.effective_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
      from credentials.signing_key k where k.id = e.key_id), 'key', null);
  end $$;
  create function credentials.log_new() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    case tg_table_name
      when 'credential_event' then perform credentials.log_event(new);
      when 'sealed_document' then perform credentials.log_document(new);
      when 'signing_key_event' then perform credentials.log_key_event(new);
    end case;
    return null;
  end $$;
`;

// What was there before there was a log is entered now, in its order, with the time of now: nobody could have seen it earlier.
const backfill = `
  do $$
  declare
    one record;
  begin
    for one in
      select recorded_at as at, 1 as turn, e.id, e as event, null::credentials.sealed_document as document from credentials.credential_event e
      union all select sealed_at, 2, 0, null, d from credentials.sealed_document d
      order by 1, 2, 3
    loop
      if one.turn = 1 then perform credentials.log_event(one.event); else perform credentials.log_document(one.document); end if;
    end loop;
  end $$;
`;

const logged = ['credential_event', 'sealed_document', 'signing_key_event'];
const kept = ['log_entry', 'log_node', 'log_checkpoint', 'log_cosignature'];

const triggers = [
  ...logged.map((table) => `create constraint trigger log_new after insert on credentials.${table} deferrable initially deferred for each row execute function credentials.log_new();`),
  ...kept.map((table) => `create trigger append_only before update or delete on credentials.${table} for each row execute function platform.refuse_change();`),
  'create trigger append_only before update on credentials.log_opening for each row execute function platform.refuse_change();',
  ...[...kept, 'log_opening'].map((table) => `create trigger no_truncate before truncate on credentials.${table} execute function platform.refuse_change();`),
].join('\n');

const down = `
  ${logged.map((table) => `drop trigger log_new on credentials.${table};`).join(' ')}
  drop function credentials.log_new();
  drop function credentials.log_event(credentials.credential_event);
  drop function credentials.log_document(credentials.sealed_document);
  drop function credentials.log_key_event(credentials.signing_key_event);
  drop function credentials.facts_of(credentials.credential);
  drop function credentials.append_to_log(json, text, uuid);
  drop table credentials.log_cosignature, credentials.log_checkpoint, credentials.log_opening, credentials.log_node, credentials.log_entry;
`;

export class KeepTheLog1763927010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [tables, append, events, backfill, triggers]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
