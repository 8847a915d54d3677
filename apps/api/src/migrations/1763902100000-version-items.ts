import type { MigrationInterface, QueryRunner } from 'typeorm';

const versions = `
  create table assessments.vignette (
    id uuid primary key default gen_random_uuid(),
    provider_id uuid not null references identity.organisation (id),
    code text not null,
    text jsonb not null check (text ?& array['en', 'es']),
    created_at timestamptz(3) not null
  );
  create index on assessments.vignette (provider_id, code);

  create table assessments.item_version (
    id uuid primary key,
    item_id uuid not null references assessments.item (id) deferrable initially deferred,
    number integer not null check (number > 0),
    domain text not null,
    difficulty smallint not null check (difficulty between 1 and 3),
    kind text not null check (kind in ('SINGLE', 'MULTIPLE', 'TRUE_FALSE', 'ORDERING', 'MATCHING')),
    stem jsonb not null check (stem ?& array['en', 'es']),
    options jsonb not null check (jsonb_array_length(options) between 2 and 12),
    targets jsonb not null check (jsonb_array_length(targets) between 0 and 18 and (kind = 'MATCHING') = (jsonb_array_length(targets) > 0)),
    vignette_id uuid references assessments.vignette (id),
    author_id uuid references identity.person (id),
    created_at timestamptz(3) not null,
    unique (item_id, number)
  );

  alter table assessments.item
    add state text not null default 'ACTIVE' check (state in ('DRAFT', 'REVIEW', 'PILOT', 'ACTIVE', 'RETIRED')),
    add version_id uuid not null default gen_random_uuid(),
    add created_at timestamptz(3) not null default now();
  insert into assessments.item_version (id, item_id, number, domain, difficulty, kind, stem, options, targets, created_at)
    select version_id, id, 1, domain, difficulty, kind, stem, options, '[]', created_at from assessments.item;
  set constraints all immediate;
  alter table assessments.item
    drop domain, drop difficulty, drop kind, drop stem, drop options,
    alter state drop default, alter version_id drop default, alter created_at drop default,
    add foreign key (version_id) references assessments.item_version (id) deferrable initially deferred;
  create index on assessments.item (provider_id, state);
`;

const keys = `
  alter table assessments.item_key rename to old_item_key;
  create table assessments.item_key (
    id uuid primary key default gen_random_uuid(),
    version_id uuid not null references assessments.item_version (id),
    number integer not null check (number > 0),
    accepted jsonb not null check (jsonb_array_length(accepted) > 0),
    accepts_all boolean not null,
    rationale text not null,
    created_at timestamptz(3) not null,
    unique (version_id, number)
  );
  insert into assessments.item_key (version_id, number, accepted, accepts_all, rationale, created_at)
    select item.version_id, 1, jsonb_build_array(to_jsonb(old.option_ids)), false, '', item.created_at
      from assessments.old_item_key old join assessments.item on item.id = old.item_id;
  drop table assessments.old_item_key;

  create trigger append_only before update or delete on assessments.vignette for each row execute function platform.refuse_change();
  create trigger append_only before update or delete on assessments.item_version for each row execute function platform.refuse_change();
  create trigger append_only before update or delete on assessments.item_key for each row execute function platform.refuse_change();
`;

// The places of forms that were drawn before learn their version; nothing else about those attempts changes.
const forms = `
  alter table assessments.attempt disable trigger only_close;
  update assessments.attempt set form = (
    select coalesce(jsonb_agg(place.value || jsonb_build_object('versionId', item.version_id, 'isScored', true, 'targetIds', '[]'::jsonb) order by place.ordinality), '[]')
      from jsonb_array_elements(form) with ordinality place join assessments.item on item.id = (place.value ->> 'itemId')::uuid);
  alter table assessments.attempt enable trigger only_close;
  create index on assessments.attempt using gin (form jsonb_path_ops);

  alter table assessments.exam add pilot_count integer not null default 0 check (pilot_count between 0 and 50);
  alter table assessments.exam alter pilot_count drop default;
  update assessments.exam set blueprint = (
    select coalesce(jsonb_agg(jsonb_build_object('domain', part.key, 'difficulty', null, 'count', part.value)), '[]') from jsonb_each(blueprint) part);
  alter table assessments.exam add check (jsonb_typeof(blueprint) = 'array');
`;

const back = `
  alter table assessments.exam drop constraint exam_blueprint_check;
  update assessments.exam set blueprint = (
    select coalesce(jsonb_object_agg(part.domain, part.count), '{}')
      from (select cell ->> 'domain' domain, sum((cell ->> 'count')::int) count from jsonb_array_elements(blueprint) cell group by 1) part);
  alter table assessments.exam drop pilot_count;
  drop index assessments.attempt_form_idx;
  alter table assessments.item add domain text, add difficulty smallint, add kind text, add stem jsonb, add options jsonb;
  update assessments.item set domain = v.domain, difficulty = v.difficulty, kind = v.kind, stem = v.stem, options = v.options
    from assessments.item_version v where v.id = version_id;
  delete from assessments.item where kind not in ('SINGLE', 'MULTIPLE');
  alter table assessments.item alter domain set not null, alter difficulty set not null, alter kind set not null, alter stem set not null, alter options set not null,
    add check (difficulty between 1 and 3), add check (kind in ('SINGLE', 'MULTIPLE')), add check (stem ?& array['en', 'es']), add check (jsonb_array_length(options) between 2 and 12);
  create index on assessments.item (provider_id, domain);
  alter table assessments.item_key rename to new_item_key;
  create table assessments.item_key (
    item_id uuid primary key references assessments.item (id),
    option_ids text[] not null check (cardinality(option_ids) > 0)
  );
  insert into assessments.item_key (item_id, option_ids)
    select distinct on (item.id) item.id, array(select jsonb_array_elements_text(k.accepted -> 0)) from assessments.new_item_key k join assessments.item on item.version_id = k.version_id order by item.id, k.number desc;
  drop table assessments.new_item_key;
  set constraints all immediate;
  alter table assessments.item drop state, drop version_id, drop created_at;
  drop table assessments.item_version;
  drop table assessments.vignette;
`;

export class VersionItems1763902100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(versions);
    await runner.query(keys);
    await runner.query(forms);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(back);
  }
}
