import type { MigrationInterface, QueryRunner } from 'typeorm';

export class KeepReceipts1763928000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table credentials.verification_receipt (
        id uuid primary key default gen_random_uuid(),
        code text not null unique check (code ~ '^[2-9A-HJ-KM-NP-Z]{16}$'),
        checked_at timestamptz(3) not null,
        check_rules text not null,
        time_zone text not null,
        made_for text,
        lines jsonb not null check (jsonb_typeof(lines) = 'array' and jsonb_array_length(lines) between 1 and 1000),
        check (made_for is not null or jsonb_array_length(lines) = 1)
      );
      create trigger append_only before update or delete on credentials.verification_receipt for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table credentials.verification_receipt;');
  }
}
