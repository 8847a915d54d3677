import type { MigrationInterface, QueryRunner } from 'typeorm';

export class VersionScenarios1763902000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(scenarios);
    await runner.query(draws);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index assessments.drawn_once;
      alter table assessments.role_play drop constraint scenario_of_code, drop column scenario_code, drop column is_draw;
      create unique index one_open_role_play on assessments.role_play (trainee_id, trainer_id, scenario_id) where released_at is null and supersedes_id is null;
      drop trigger published on assessments.scenario;
      drop function assessments.refuse_published_scenario();
      drop index assessments.one_current_scenario;
      alter table assessments.scenario
        drop constraint scenario_id_code, drop constraint scenario_version, drop constraint scenario_family, drop constraint scenario_formats, drop constraint scenario_roles,
        drop column version, drop column formats, drop column roles, drop column published_at, drop column retired_at;
      alter table assessments.scenario add unique (organisation_id, code);
      alter table assessments.criterion drop column weight;
    `);
  }
}

const scenarios = `
  alter table assessments.criterion add column weight integer not null default 1 check (weight between 1 and 5);
  alter table assessments.criterion alter column weight drop default;

  alter table assessments.scenario
    drop constraint scenario_organisation_id_code_key,
    add column version integer not null default 1 check (version > 0),
    add column formats text[] not null default '{ONE_TO_ONE}',
    add column roles text[] not null default '{MENTORSHIP}',
    add column published_at timestamptz(3) not null default now(),
    add column retired_at timestamptz(3);
  update assessments.scenario set family = case family when 'ENGAGEMENT' then 'FIRST_MEETING' when 'SUPPORT_AFTER_RETURN_TO_USE' then 'RETURN_TO_USE' else 'BOUNDARIES' end;
  alter table assessments.scenario
    alter column version drop default, alter column formats drop default, alter column roles drop default, alter column published_at drop default,
    add constraint scenario_version unique (organisation_id, code, version),
    add constraint scenario_id_code unique (id, code),
    add constraint scenario_family check (family in ('FIRST_MEETING', 'GROUP', 'CRISIS', 'MEDICATION', 'RETURN_TO_USE', 'FAMILY_CONTACT', 'BOUNDARIES', 'RESPECTFUL_WORDS', 'ROLE_CLARITY', 'OWN_STORY')),
    add constraint scenario_formats check (cardinality(formats) > 0 and formats <@ '{ONE_TO_ONE,PEER_LED_GROUP,PEER_RUN_ORGANISATION,ONLINE}'),
    add constraint scenario_roles check (cardinality(roles) > 0 and roles <@ '{MENTORSHIP,FACILITATION,CRISIS_SUPPORT,RECOVERY_PLANNING}');
  create unique index one_current_scenario on assessments.scenario (organisation_id, code) where retired_at is null;

  create function assessments.refuse_published_scenario() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' or old.retired_at is not null or to_jsonb(old) - 'retired_at' <> to_jsonb(new) - 'retired_at' then
      raise exception 'scenario % is published', old.id using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger published before update or delete on assessments.scenario for each row execute function assessments.refuse_published_scenario();
`;

// What was chosen by hand before draws came in is met all the same; only draws are held to once.
const draws = `
  alter table assessments.role_play add column scenario_code text, add column is_draw boolean not null default false;
  alter table assessments.role_play disable trigger released;
  update assessments.role_play play set scenario_code = scenario.code from assessments.scenario scenario where scenario.id = play.scenario_id;
  alter table assessments.role_play enable trigger released;
  alter table assessments.role_play
    alter column scenario_code set not null,
    add constraint scenario_of_code foreign key (scenario_id, scenario_code) references assessments.scenario (id, code);
  drop index assessments.one_open_role_play;
  create unique index drawn_once on assessments.role_play (organisation_id, trainee_id, scenario_code) where is_draw;
`;
