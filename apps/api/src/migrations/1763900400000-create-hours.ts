import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateHours1763900400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(guards);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop schema hours cascade;');
  }
}

const tables = `
  create extension if not exists btree_gist;
  create schema hours;

  create table hours.placement (
    id uuid primary key default gen_random_uuid(),
    trainee_id uuid not null references identity.person (id),
    organisation_id uuid not null references identity.organisation (id),
    supervisor_id uuid not null references identity.person (id),
    starts_on date not null,
    ends_on date check (ends_on >= starts_on),
    daily_cap_minutes integer not null check (daily_cap_minutes between 5 and 1440),
    created_by uuid not null references identity.person (id),
    created_at timestamptz(3) not null,
    unique (id, trainee_id),
    check (supervisor_id <> trainee_id)
  );
  create index on hours.placement (trainee_id, starts_on, id);
  create index on hours.placement (supervisor_id, organisation_id);
  create index on hours.placement (organisation_id, starts_on, id);

  create table hours.entry (
    id uuid primary key,
    root_id uuid not null references hours.entry (id),
    supersedes_id uuid unique references hours.entry (id),
    amendment_reason text check (length(amendment_reason) between 1 and 500),
    superseded_at timestamptz(3),
    trainee_id uuid not null references identity.person (id),
    placement_id uuid not null,
    worked_on date not null,
    start_time text not null check (start_time ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
    time_zone text not null,
    starts_at timestamptz(3) not null,
    ends_at timestamptz(3) not null,
    minutes integer not null check (minutes between 5 and 1440),
    activity text not null,
    domain text not null,
    note text not null check (length(note) <= 500),
    state text not null check (state in ('DRAFT', 'SENT', 'RETURNED', 'SIGNED')),
    created_at timestamptz(3) not null,
    sent_at timestamptz(3),
    returned_at timestamptz(3),
    returned_reason text check (length(returned_reason) between 1 and 500),
    period tstzrange not null generated always as (tstzrange(starts_at, ends_at, '[)')) stored,
    unique (id, trainee_id),
    foreign key (placement_id, trainee_id) references hours.placement (id, trainee_id),
    check (extract(epoch from ends_at - starts_at) = minutes * 60),
    check ((supersedes_id is null) = (root_id = id)),
    check ((supersedes_id is null) = (amendment_reason is null)),
    check (state = 'DRAFT' or sent_at is not null),
    check (state <> 'RETURNED' or returned_reason is not null),
    check (superseded_at is null or state = 'SIGNED'),
    -- Nobody is in two places. Versions of one entry may overlap each other; touching ends do not overlap.
    constraint no_overlap exclude using gist (trainee_id with =, period with &&, root_id with <>) where (superseded_at is null)
  );
  create index on hours.entry (trainee_id, starts_at, id);
  create index on hours.entry (placement_id, state);
  create index on hours.entry (root_id);

  create table hours.signature (
    id uuid primary key default gen_random_uuid(),
    entry_id uuid not null unique,
    trainee_id uuid not null,
    signer_id uuid not null references identity.person (id),
    signer_name text not null,
    sentence text not null check (length(sentence) > 0),
    content_hash text not null check (content_hash ~ '^[0-9a-f]{64}$'),
    signed_at timestamptz(3) not null,
    foreign key (entry_id, trainee_id) references hours.entry (id, trainee_id),
    check (signer_id <> trainee_id)
  );
  create index on hours.signature (signer_id, signed_at, id);
`;

const guards = `
  -- A signed entry keeps its content for ever. Only the mark that a signed correction replaced it may be set, once.
  create function hours.keep_signed() returns trigger language plpgsql as $$
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
  create trigger keep_signed before update or delete on hours.entry for each row execute function hours.keep_signed();
  create trigger no_truncate before truncate on hours.entry execute function platform.refuse_change();

  create trigger append_only before update or delete on hours.signature for each row execute function platform.refuse_change();
  create trigger no_truncate before truncate on hours.signature execute function platform.refuse_change();
`;
