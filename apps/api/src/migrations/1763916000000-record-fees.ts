import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordFees1763916000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.fee_entry (
        id uuid primary key default gen_random_uuid(),
        application_id uuid not null references certification.application (id),
        fee_id text not null,
        number integer not null check (number > 0),
        step text not null check (step in ('ASK_WAIVER', 'GRANT_WAIVER', 'REFUSE_WAIVER', 'PAY', 'UNDO_PAYMENT')),
        method text check (method in ('CHECK', 'MONEY_ORDER', 'CASH', 'BANK_TRANSFER', 'SPONSOR')),
        reference text check (length(reference) between 1 and 60),
        reason text check (length(reason) between 1 and 1000),
        made_by uuid not null references identity.person (id),
        made_at timestamptz(3) not null,
        unique (application_id, fee_id, number),
        check ((step = 'PAY') = (method is not null)),
        check ((step = 'PAY') = (reference is not null)),
        check ((step = 'PAY') = (reason is null))
      );
      create trigger append_only before update or delete on certification.fee_entry for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.fee_entry;');
  }
}
