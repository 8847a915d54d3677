import type { MigrationInterface, QueryRunner } from 'typeorm';

// Whichever was tried last comes last; one that the seal refused again and again ends; one is for the template that it was prepared for.
const up = `
  alter table credentials.seal_intent
    add template_sha256 bytea check (length(template_sha256) = 32),
    add tried_at timestamptz(3),
    add refusals integer not null default 0 check (refusals >= 0),
    drop constraint seal_intent_outcome_check,
    add constraint seal_intent_outcome_check check (outcome in ('STORED', 'VOID', 'REFUSED'));
  create index on credentials.seal_intent (tried_at nulls first, made_at) where ended_at is null;
  create index on credentials.seal_intent (credential_id) where outcome = 'REFUSED';

  -- Each further intent is for what the first one said: a row that was changed meanwhile is never what the seal is asked for.
  create or replace function credentials.intend_seal(credential uuid) returns void language sql set search_path = pg_catalog as $$
    insert into credentials.seal_intent (credential_id, facts_sha256, tried_at)
      select c.id, coalesce((select i.facts_sha256 from credentials.seal_intent i where i.credential_id = c.id order by i.made_at limit 1), sha256(convert_to(credentials.facts_of(c), 'UTF8'))),
          (select max(i.tried_at) from credentials.seal_intent i where i.credential_id = c.id)
        from credentials.credential c where c.id = credential
      on conflict do nothing
  $$;

  create or replace function credentials.keep_intent() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if old.ended_at is not null or (new.id, new.credential_id, new.facts_sha256, new.made_at) is distinct from (old.id, old.credential_id, old.facts_sha256, old.made_at)
      or (old.template_sha256 is not null and new.template_sha256 is distinct from old.template_sha256) or new.refusals < old.refusals
      or (old.signed_at is not null and (new.signed_at, new.signed_sha256) is distinct from (old.signed_at, old.signed_sha256)) then
      raise exception 'credentials.seal_intent is append-only' using errcode = '23001';
    end if;
    return new;
  end $$;
`;

const down = `
  create or replace function credentials.keep_intent() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    if old.ended_at is not null or (new.id, new.credential_id, new.facts_sha256, new.made_at) is distinct from (old.id, old.credential_id, old.facts_sha256, old.made_at)
      or (old.signed_at is not null and (new.signed_at, new.signed_sha256) is distinct from (old.signed_at, old.signed_sha256)) then
      raise exception 'credentials.seal_intent is append-only' using errcode = '23001';
    end if;
    return new;
  end $$;
  create or replace function credentials.intend_seal(credential uuid) returns void language sql set search_path = pg_catalog as $$
    insert into credentials.seal_intent (credential_id, facts_sha256)
      select c.id, sha256(convert_to(credentials.facts_of(c), 'UTF8')) from credentials.credential c where c.id = credential
      on conflict do nothing
  $$;
  alter table credentials.seal_intent disable trigger keep_intent;
  update credentials.seal_intent set outcome = 'VOID' where outcome = 'REFUSED';
  alter table credentials.seal_intent enable trigger keep_intent;
  alter table credentials.seal_intent
    drop column template_sha256, drop column tried_at, drop column refusals,
    drop constraint seal_intent_outcome_check,
    add constraint seal_intent_outcome_check check (outcome in ('STORED', 'VOID'));
`;

export class EndRefusedIntents1763930000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
