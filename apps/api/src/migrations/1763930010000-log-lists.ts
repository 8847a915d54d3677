import type { MigrationInterface, QueryRunner } from 'typeorm';

// Beside the list of those that ended stands one of those that were suspended. What a list says has an entry in the log from the moment it is published.
const lists = `
  alter table credentials.status_publication add suspension text;
  create table credentials.status_version (
    list_id uuid not null references credentials.status_list (id),
    ordinal integer not null check (ordinal > 0),
    revocation bytea not null check (length(revocation) = 32),
    suspension bytea not null check (length(suspension) = 32),
    standing bytea not null check (length(standing) = 32),
    published_at timestamptz(3) not null,
    primary key (list_id, ordinal)
  );
  create function credentials.log_status_version() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    perform credentials.append_to_log(json_build_object('t', 'status-list', 'id', new.list_id, 'n', new.ordinal, 'd', encode(new.standing, 'hex'),
      'revocation', encode(new.revocation, 'hex'), 'suspension', encode(new.suspension, 'hex')), 'status-list', null);
    return null;
  end $$;
  create constraint trigger log_new after insert on credentials.status_version deferrable initially deferred for each row execute function credentials.log_status_version();
  create trigger append_only before update or delete on credentials.status_version for each row execute function platform.refuse_change();
  create trigger no_truncate before truncate on credentials.status_version execute function platform.refuse_change();
  create index log_opening_list on credentials.log_opening ((event::json ->> 'id'), idx) where credential_id is null and kind = 'status-list';
`;

// The rules that certificates rest on, each version once. What was published before there was an entry is entered now, with the time of now.
const schemes = `
  create function certification.log_scheme(s certification.scheme_version) returns void language plpgsql set search_path = pg_catalog as $$
  begin
    perform credentials.append_to_log(json_build_object('t', 'scheme', 'id', s.scheme_id, 'version', s.version, 'd', s.digest, 'on', s.effective_from), 'scheme', null);
  end $$;
  create function certification.log_new() returns trigger language plpgsql set search_path = pg_catalog as $$
  begin
    perform certification.log_scheme(new);
    return null;
  end $$;
  create constraint trigger log_new after insert on certification.scheme_version deferrable initially deferred for each row execute function certification.log_new();
  do $$
  declare
    one certification.scheme_version;
  begin
    for one in select * from certification.scheme_version order by published_at, scheme_id, version loop
      perform certification.log_scheme(one);
    end loop;
  end $$;
`;

export class LogLists1763930010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(lists);
    await runner.query(schemes);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger log_new on certification.scheme_version;
      drop function certification.log_new();
      drop function certification.log_scheme(certification.scheme_version);
      drop index credentials.log_opening_list;
      drop table credentials.status_version;
      drop function credentials.log_status_version();
      alter table credentials.status_publication drop column suspension;
    `);
  }
}
