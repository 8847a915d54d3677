import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskForMore1763915100000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.information_request (
        id uuid primary key default gen_random_uuid(),
        application_id uuid not null references certification.application (id),
        lines jsonb not null check (jsonb_array_length(lines) > 0),
        asked_by uuid not null references identity.person (id),
        asked_at timestamptz(3) not null,
        answer_by date not null
      );
      create index on certification.information_request (application_id, asked_at);

      -- A request ends once.
      create table certification.information_reply (
        request_id uuid primary key references certification.information_request (id),
        lines jsonb,
        ended_at timestamptz(3) not null
      );

      create trigger append_only before update or delete on certification.information_request for each row execute function platform.refuse_change();
      create trigger append_only before update or delete on certification.information_reply for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.information_reply, certification.information_request;');
  }
}
