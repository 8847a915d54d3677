import type { MigrationInterface, QueryRunner } from 'typeorm';

// What the seal may be asked for: stored in the transaction that issues, used once, ended once. A certificate without its PDF from before gets one, too.
const up = `
  create table credentials.seal_intent (
    id uuid primary key default gen_random_uuid(),
    credential_id uuid not null references credentials.credential (id),
    facts_sha256 bytea not null check (length(facts_sha256) = 32),
    made_at timestamptz(3) not null default clock_timestamp(),
    signed_sha256 bytea check (length(signed_sha256) = 32),
    signed_at timestamptz(3),
    ended_at timestamptz(3),
    outcome text check (outcome in ('STORED', 'VOID')),
    check ((signed_sha256 is null) = (signed_at is null)),
    check ((ended_at is null) = (outcome is null))
  );
  create unique index one_open_intent on credentials.seal_intent (credential_id) where ended_at is null;

  create function credentials.intend_seal(credential uuid) returns void language sql set search_path = pg_catalog as $$
    insert into credentials.seal_intent (credential_id, facts_sha256)
      select c.id, sha256(convert_to(credentials.facts_of(c), 'UTF8')) from credentials.credential c where c.id = credential
      on conflict do nothing
  $$;
  create function credentials.intend_seal() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    perform credentials.intend_seal(new.credential_id);
    return null;
  end $$;
  create trigger intend_seal after insert on credentials.credential_event for each row when (new.kind in ('ISSUED', 'REINSTATED')) execute function credentials.intend_seal();

  create function credentials.keep_intent() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if old.ended_at is not null or (new.id, new.credential_id, new.facts_sha256, new.made_at) is distinct from (old.id, old.credential_id, old.facts_sha256, old.made_at)
      or (old.signed_at is not null and (new.signed_at, new.signed_sha256) is distinct from (old.signed_at, old.signed_sha256)) then
      raise exception 'credentials.seal_intent is append-only' using errcode = '23001';
    end if;
    return new;
  end $$;
  create trigger keep_intent before update on credentials.seal_intent for each row execute function credentials.keep_intent();
  create trigger append_only before delete on credentials.seal_intent for each row execute function platform.refuse_change();

  select credentials.intend_seal(c.id) from credentials.credential c where not exists (select from credentials.sealed_document d where d.credential_id = c.id);
`;

const down = `
  drop trigger intend_seal on credentials.credential_event;
  drop table credentials.seal_intent;
  drop function credentials.keep_intent();
  drop function credentials.intend_seal();
  drop function credentials.intend_seal(uuid);
`;

export class StoreIntents1763927020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
