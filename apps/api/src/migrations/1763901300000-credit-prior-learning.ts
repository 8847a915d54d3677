import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreditPriorLearning1763901300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(credit);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table courses.credit_withdrawal; drop table courses.prior_credit;');
  }
}

const credit = `
  create table courses.prior_credit (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references identity.person (id),
    organisation_id uuid not null references identity.organisation (id),
    title text not null check (title <> ''),
    provider text not null check (provider <> ''),
    domain text not null check (domain in ('ADVOCACY', 'MENTORING_EDUCATION', 'RECOVERY_WELLNESS', 'ETHICAL_RESPONSIBILITY')),
    mode text not null check (mode in ('SELF_PACED', 'LIVE_ONLINE', 'IN_PERSON')),
    minutes integer not null check (minutes between 1 and 6000),
    learned_on date not null,
    evidence text not null check (evidence <> ''),
    reason text not null check (reason <> ''),
    approved_by uuid not null references identity.person (id),
    approved_at timestamptz(3) not null,
    constraint credit_is_not_ones_own check (person_id <> approved_by)
  );
  create index on courses.prior_credit (person_id);
  create index on courses.prior_credit (organisation_id, approved_at desc);
  create trigger append_only before update or delete on courses.prior_credit for each row execute function platform.refuse_change();

  create table courses.credit_withdrawal (
    credit_id uuid primary key references courses.prior_credit (id),
    reason text not null check (reason <> ''),
    withdrawn_by uuid not null references identity.person (id),
    withdrawn_at timestamptz(3) not null
  );
  create trigger append_only before update or delete on courses.credit_withdrawal for each row execute function platform.refuse_change();
`;
