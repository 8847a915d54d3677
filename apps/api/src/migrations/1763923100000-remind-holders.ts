import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RemindHolders1763923100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.renewal_reminder (
        credential_id uuid not null references credentials.credential (id),
        days integer not null check (days in (120, 90, 60, 30, 7)),
        sent_at timestamptz(3) not null,
        primary key (credential_id, days)
      );
      create trigger append_only before update or delete on certification.renewal_reminder for each row execute function platform.refuse_change();

      create table certification.reminder_sharing (
        id uuid primary key default gen_random_uuid(),
        holder_id uuid not null references identity.person (id),
        placement_id uuid not null references hours.placement (id),
        shared_at timestamptz(3) not null,
        ended_at timestamptz(3) check (ended_at >= shared_at)
      );
      create unique index one_sharing on certification.reminder_sharing (placement_id) where ended_at is null;
      create index on certification.reminder_sharing (holder_id);
      create index on credentials.credential (valid_until);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index credentials.credential_valid_until_idx;
      drop table certification.reminder_sharing, certification.renewal_reminder;
    `);
  }
}
