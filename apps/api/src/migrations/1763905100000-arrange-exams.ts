import type { MigrationInterface, QueryRunner } from 'typeorm';

const up = `
  alter table assessments.exam
    add column version integer not null default 1 check (version > 0),
    add column identity_check text not null default 'NONE' check (identity_check in ('NONE', 'PERSON', 'ROOM_CODE', 'EITHER')),
    add column repeats_items boolean not null default false,
    add column opens_in_windows boolean not null default false;
  update assessments.exam set identity_check = 'EITHER' where checks_identity;
  update assessments.exam set opens_in_windows = true where exists (select from assessments.exam_window win where win.exam_id = exam.id);
  alter table assessments.exam drop column checks_identity;

  -- A window is closed once, before its end; its times stay.
  alter table assessments.exam_window add column closed_at timestamptz(3);
  alter table assessments.exam_window drop constraint exam_window_exam_id_tstzrange_excl;
  alter table assessments.exam_window add exclude using gist (exam_id with =, tstzrange(opens_at, closes_at) with &&) where (closed_at is null);
  create function assessments.keep_window() returns trigger language plpgsql as $$
  begin
    if old.closed_at is null and new.id = old.id and new.exam_id = old.exam_id and new.opens_at = old.opens_at and new.closes_at = old.closes_at then return new; end if;
    raise exception 'assessments.exam_window is append-only' using errcode = 'restrict_violation';
  end $$;
  drop trigger append_only on assessments.exam_window;
  create trigger append_only before delete on assessments.exam_window for each row execute function platform.refuse_change();
  create trigger keep_window before update on assessments.exam_window for each row execute function assessments.keep_window();
`;

const down = `
  drop trigger keep_window on assessments.exam_window;
  drop trigger append_only on assessments.exam_window;
  drop function assessments.keep_window();
  delete from assessments.exam_window where closed_at is not null;
  alter table assessments.exam_window drop constraint exam_window_exam_id_tstzrange_excl;
  alter table assessments.exam_window drop column closed_at;
  alter table assessments.exam_window add exclude using gist (exam_id with =, tstzrange(opens_at, closes_at) with &&);
  create trigger append_only before update or delete on assessments.exam_window for each row execute function platform.refuse_change();

  alter table assessments.exam add column checks_identity boolean not null default false;
  update assessments.exam set checks_identity = true where identity_check <> 'NONE';
  alter table assessments.exam drop column version, drop column identity_check, drop column repeats_items, drop column opens_in_windows;
`;

export class ArrangeExams1763905100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
