import type { MigrationInterface, QueryRunner } from 'typeorm';

export class WorkTheQueue1763915000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    // Three weeks of days are fifteen working days, near enough for what was sent before there was a clock.
    await runner.query(`
      alter table certification.application
        drop constraint application_status_check,
        add constraint application_status_check check (status in ('OPEN', 'SENT', 'ASKED', 'SECOND_LOOK', 'ISSUED', 'DENIED', 'APPEALED', 'WITHDRAWN')),
        add assignee_id uuid references identity.person (id) check (assignee_id <> applicant_id),
        add due_on date,
        add board_days_left integer;
      update certification.application set due_on = sent_at::date + 21 where sent_at is not null;
      alter table certification.application
        add constraint held_in_review check (assignee_id is null or status in ('SENT', 'ASKED', 'SECOND_LOOK', 'APPEALED')),
        add constraint due_once_sent check (due_on is not null or sent_at is null),
        add constraint clock_rests_while_asked check ((board_days_left is not null) = (status = 'ASKED'));

      drop index certification.one_running_application;
      create unique index one_running_application on certification.application (applicant_id, scheme_id) where status in ('OPEN', 'SENT', 'ASKED', 'SECOND_LOOK', 'APPEALED');
      drop index certification.application_board_id_status_sent_at_id_idx;
      create index application_due on certification.application (board_id, status, due_on, id);
      create index application_free on certification.application (board_id, status, due_on, id) where assignee_id is null;
      create index application_held on certification.application (board_id, assignee_id, status, due_on, id) where assignee_id is not null;

      create table certification.recusal (
        application_id uuid not null references certification.application (id),
        reviewer_id uuid not null references identity.person (id),
        ground text not null check (ground in ('EMPLOYER', 'TRAINER', 'SUPERVISOR', 'RELATIVE', 'OTHER')),
        declared_at timestamptz(3) not null,
        primary key (application_id, reviewer_id)
      );
      create trigger append_only before update or delete on certification.recusal for each row execute function platform.refuse_change();

      alter table certification.decision
        drop constraint decision_outcome_check,
        add constraint decision_outcome_check check (outcome in ('APPROVE', 'DENY') or (outcome = 'DISAGREE' and look = 2));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table certification.decision
        drop constraint decision_outcome_check,
        add constraint decision_outcome_check check (outcome in ('APPROVE', 'DENY'));
      drop table certification.recusal;
      drop index certification.one_running_application, certification.application_due, certification.application_free, certification.application_held;
      create unique index one_running_application on certification.application (applicant_id, scheme_id) where status in ('OPEN', 'SENT', 'SECOND_LOOK');
      create index application_board_id_status_sent_at_id_idx on certification.application (board_id, status, sent_at, id);
      alter table certification.application
        drop column assignee_id,
        drop column due_on,
        drop column board_days_left,
        drop constraint application_status_check,
        add constraint application_status_check check (status in ('OPEN', 'SENT', 'SECOND_LOOK', 'ISSUED', 'DENIED', 'WITHDRAWN'));
    `);
  }
}
