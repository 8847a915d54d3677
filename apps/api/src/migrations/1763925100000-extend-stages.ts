import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ExtendStages1763925100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.stage_extension (
        id uuid primary key,
        application_id uuid not null references certification.application (id),
        reason text not null check (length(reason) between 1 and 1000),
        status text not null check (status in ('ASKED', 'GRANTED', 'REFUSED', 'NOT_NEEDED')),
        asked_at timestamptz(3) not null,
        decided_by uuid references identity.person (id),
        decided_at timestamptz(3),
        answer text check (length(answer) between 1 and 1000),
        valid_until date,
        check ((decided_at is null) = (status = 'ASKED')),
        check ((decided_by is not null) = (status in ('GRANTED', 'REFUSED')) and (answer is not null) = (status in ('GRANTED', 'REFUSED'))),
        check ((valid_until is not null) = (status = 'GRANTED'))
      );
      create unique index one_open_extension on certification.stage_extension (application_id) where status = 'ASKED';
      create index on certification.stage_extension (application_id, asked_at);

      -- What was decided stays decided.
      create function certification.keep_extension() returns trigger language plpgsql as $$
      begin
        if old.status <> 'ASKED' or (new.id, new.application_id, new.reason, new.asked_at) is distinct from (old.id, old.application_id, old.reason, old.asked_at) then
          raise exception 'A decided extension is not changed';
        end if;
        return new;
      end $$;
      create trigger decided before update on certification.stage_extension for each row execute function certification.keep_extension();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.stage_extension; drop function certification.keep_extension()');
  }
}
