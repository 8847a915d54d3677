import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DecideComplaints1763924020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.complaint_notice (
        id uuid primary key default gen_random_uuid(),
        complaint_id uuid not null references certification.complaint (id),
        round integer not null,
        subject_id uuid not null references identity.person (id),
        text text not null check (length(text) between 1 and 4000),
        sent_by uuid not null references identity.person (id),
        sent_at timestamptz(3) not null,
        answer_by date not null,
        answer text check (length(answer) between 1 and 4000),
        answered_at timestamptz(3),
        unique (complaint_id, round),
        check ((answer is null) = (answered_at is null)),
        check (sent_by <> subject_id)
      );
      create index on certification.complaint_notice (subject_id, sent_at desc);
      create index on certification.complaint_notice (sent_by);
      create trigger answered_once before update on certification.complaint_notice for each row when (old.answered_at is not null or (old.text, old.answer_by, old.subject_id) is distinct from (new.text, new.answer_by, new.subject_id)) execute function platform.refuse_change();
      create trigger kept before delete on certification.complaint_notice for each row execute function platform.refuse_change();

      create table certification.complaint_decision (
        id uuid primary key default gen_random_uuid(),
        complaint_id uuid not null references certification.complaint (id),
        subject_id uuid references identity.person (id),
        round integer not null,
        look integer not null check (look in (1, 2)),
        outcome text check (outcome in ('DISMISSED', 'ADVICE', 'CONDITIONS', 'SUSPENSION', 'REVOCATION')),
        reasons text not null check (length(reasons) between 1 and 4000),
        letter text check (length(letter) between 1 and 4000),
        public_wording text check (length(public_wording) between 1 and 300),
        public_until date,
        ends_on date,
        decided_by uuid not null references identity.person (id),
        decided_at timestamptz(3) not null,
        appeal_until date,
        unique (complaint_id, round, look),
        constraint two_people unique (complaint_id, round, decided_by),
        constraint nobody_of_themself check (decided_by <> subject_id),
        check (outcome is not null or look = 2),
        check (coalesce(outcome in ('CONDITIONS', 'SUSPENSION', 'REVOCATION'), false) = (public_wording is not null and public_until is not null)),
        check (ends_on is null or (outcome = 'CONDITIONS' and ends_on <= public_until))
      );
      create index on certification.complaint_decision (subject_id);
      create index on certification.complaint_decision (decided_by);
      create trigger append_only before update or delete on certification.complaint_decision for each row execute function platform.refuse_change();

      create table certification.complaint_appeal (
        id uuid primary key default gen_random_uuid(),
        complaint_id uuid not null references certification.complaint (id),
        decision_id uuid not null unique references certification.complaint_decision (id),
        text text not null check (length(text) between 1 and 4000),
        filed_at timestamptz(3) not null,
        outcome text check (outcome in ('NEW_LOOK', 'NO_STANDS')),
        reasons text check (length(reasons) between 1 and 2000),
        decided_by uuid references identity.person (id),
        decided_at timestamptz(3),
        check ((outcome is null) = (reasons is null) and (outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null))
      );
      create index on certification.complaint_appeal (complaint_id);
      create index on certification.complaint_appeal (decided_by);
      create trigger heard_once before update on certification.complaint_appeal for each row when (old.outcome is not null or old.text is distinct from new.text) execute function platform.refuse_change();
      create trigger kept before delete on certification.complaint_appeal for each row execute function platform.refuse_change();

      create table certification.complaint_paper (
        id uuid primary key,
        complaint_id uuid not null references certification.complaint (id),
        title text not null check (length(title) between 1 and 120),
        file_id uuid not null unique references files.file (id),
        added_by uuid not null references identity.person (id),
        added_at timestamptz(3) not null
      );
      create index on certification.complaint_paper (complaint_id);
      create index on certification.complaint_paper (added_by);
      create trigger append_only before update or delete on certification.complaint_paper for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.complaint_paper, certification.complaint_appeal, certification.complaint_decision, certification.complaint_notice;');
  }
}
