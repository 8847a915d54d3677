import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CalibrateRaters1763902400000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table assessments.benchmark (
        id uuid primary key default gen_random_uuid(),
        organisation_id uuid not null references identity.organisation (id),
        rubric_id uuid not null references assessments.rubric (id),
        title jsonb not null,
        transcript jsonb not null,
        levels jsonb not null,
        published_by uuid not null references identity.person (id),
        published_at timestamptz(3) not null,
        retired_at timestamptz(3)
      );
      create index on assessments.benchmark (organisation_id, published_at, id);

      create function assessments.keep_benchmark() returns trigger language plpgsql as $$
      begin
        if tg_op = 'UPDATE' and old.retired_at is null and to_jsonb(new) - 'retired_at' = to_jsonb(old) - 'retired_at' then return new; end if;
        raise exception 'benchmark % is published', old.id using errcode = 'restrict_violation';
      end $$;
      create trigger published before update or delete on assessments.benchmark for each row execute function assessments.keep_benchmark();

      create table assessments.calibration (
        id uuid primary key default gen_random_uuid(),
        benchmark_id uuid not null references assessments.benchmark (id),
        rater_id uuid not null references identity.person (id),
        levels jsonb not null,
        off jsonb not null,
        is_within boolean not null,
        rated_at timestamptz(3) not null
      );
      create index on assessments.calibration (rater_id, benchmark_id);
      create trigger append_only before update or delete on assessments.calibration for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table assessments.calibration, assessments.benchmark; drop function assessments.keep_benchmark();');
  }
}
