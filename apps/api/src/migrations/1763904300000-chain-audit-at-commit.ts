import type { MigrationInterface, QueryRunner } from 'typeorm';

const hash = (previous: string) => `sha256(coalesce(${previous}, ''::bytea) || convert_to(concat_ws('|', new.id, extract(epoch from new.at),
  new.actor_id, new.action, new.record_id, new.before, new.after, new.reason, new.request_id), 'UTF8'))`;

const up = `
  create table audit.link (
    position bigint primary key,
    entry_id bigint not null unique references audit.entry (id),
    previous_hash bytea,
    hash bytea not null
  );
  insert into audit.link select row_number() over (order by id), id, previous_hash, hash from audit.entry;
  select setval(pg_get_serial_sequence('audit.entry', 'id'), coalesce(max(id), 0) + 1, false) from audit.entry;
  drop trigger chain on audit.entry;
  drop function audit.chain();
  alter table audit.entry drop column previous_hash, drop column hash;

  -- Each entry is linked to the one before by its hash: an entry that is changed or taken out breaks the chain. The link is made
  -- while the transaction commits, so that whoever waits for the lock waits for the server alone and never for a client.
  create function audit.chain() returns trigger language plpgsql security definer set search_path = pg_catalog as $$
  declare
    last audit.link;
  begin
    perform pg_advisory_xact_lock(7410222);
    select * into last from audit.link order by position desc limit 1;
    insert into audit.link (position, entry_id, previous_hash, hash) values (coalesce(last.position, 0) + 1, new.id, last.hash, ${hash('last.hash')});
    return null;
  end $$;
  create constraint trigger chain after insert on audit.entry deferrable initially deferred for each row execute function audit.chain();
  create trigger append_only before update or delete on audit.link for each row execute function platform.refuse_change();
  create trigger no_truncate before truncate on audit.link execute function platform.refuse_change();
`;

const down = `
  drop trigger chain on audit.entry;
  drop function audit.chain();
  alter table audit.entry add column previous_hash bytea, add column hash bytea;
  alter table audit.entry disable trigger append_only;
  update audit.entry set previous_hash = link.previous_hash, hash = link.hash from audit.link where entry_id = entry.id;
  alter table audit.entry enable trigger append_only;
  alter table audit.entry alter column hash set not null;
  drop table audit.link;
  create function audit.chain() returns trigger language plpgsql as $$
  begin
    perform pg_advisory_xact_lock(7410222);
    select hash into new.previous_hash from audit.entry order by id desc limit 1;
    new.id := coalesce((select max(id) from audit.entry), 0) + 1;
    new.hash := ${hash('new.previous_hash')};
    return new;
  end $$;
  create trigger chain before insert on audit.entry for each row execute function audit.chain();
`;

export class ChainAuditAtCommit1763904300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
