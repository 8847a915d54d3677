import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ReceiveComplaints1763924010000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence certification.complaint_number;
      create table certification.complaint (
        id uuid primary key,
        number text not null unique,
        board_id uuid not null references identity.organisation (id),
        about text not null check (length(about) between 1 and 200),
        text text not null check (length(text) between 1 and 4000),
        happened_on date,
        credential_id uuid references credentials.credential (id),
        subject_id uuid references identity.person (id),
        complainant_name text check (length(complainant_name) between 1 and 200),
        complainant_email text,
        complainant_locale text not null check (complainant_locale in ('en', 'es')),
        email_confirmed_at timestamptz(3),
        entered_by uuid references identity.person (id),
        status text not null check (status in ('RECEIVED', 'INVESTIGATING', 'NOTIFIED', 'SECOND_LOOK', 'CLOSED', 'APPEALED')),
        round integer not null check (round > 0),
        received_at timestamptz(3) not null,
        acknowledge_by date not null,
        acknowledged_at timestamptz(3),
        decide_by date not null,
        check ((credential_id is null) = (subject_id is null)),
        check ((status = 'RECEIVED') = (acknowledged_at is null)),
        check (email_confirmed_at is null or complainant_email is not null)
      );
      create index on certification.complaint (board_id, decide_by, id);
      create index on certification.complaint (credential_id);
      create index on certification.complaint (subject_id);
      create index on certification.complaint (entered_by);
      create trigger told_once before update on certification.complaint for each row
        when ((old.id, old.number, old.board_id, old.about, old.text, old.happened_on, old.received_at) is distinct from (new.id, new.number, new.board_id, new.about, new.text, new.happened_on, new.received_at))
        execute function platform.refuse_change();
      create trigger kept before delete on certification.complaint for each row execute function platform.refuse_change();

      create table certification.complaint_reviewer (
        complaint_id uuid not null references certification.complaint (id),
        reviewer_id uuid not null references identity.person (id),
        assigned_by uuid not null references identity.person (id),
        assigned_at timestamptz(3) not null,
        primary key (complaint_id, reviewer_id)
      );
      create index on certification.complaint_reviewer (reviewer_id);
      create index on certification.complaint_reviewer (assigned_by);
      create table certification.complaint_recusal (
        complaint_id uuid not null references certification.complaint (id),
        reviewer_id uuid not null references identity.person (id),
        ground text not null check (ground in ('EMPLOYER', 'TRAINER', 'SUPERVISOR', 'RELATIVE', 'OTHER')),
        declared_at timestamptz(3) not null,
        primary key (complaint_id, reviewer_id)
      );
      create index on certification.complaint_recusal (reviewer_id);
      create trigger append_only before update or delete on certification.complaint_reviewer for each row execute function platform.refuse_change();
      create trigger append_only before update or delete on certification.complaint_recusal for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.complaint_recusal, certification.complaint_reviewer, certification.complaint; drop sequence certification.complaint_number;');
  }
}
