import type { MigrationInterface, QueryRunner } from 'typeorm';

export class DrawAudits1763923300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.audit_draw (
        id uuid primary key default gen_random_uuid(),
        board_id uuid not null references identity.organisation (id),
        renewed_from date not null,
        renewed_until date not null check (renewed_until >= renewed_from),
        percent integer not null check (percent between 1 and 100),
        window_days integer not null check (window_days between 7 and 120),
        seed text not null check (seed ~ '^[0-9a-f]{64}$'),
        seed_sha256 text not null check (seed_sha256 = encode(sha256(seed::bytea), 'hex')),
        announced_by uuid not null references identity.person (id),
        announced_at timestamptz(3) not null,
        drawn_by uuid references identity.person (id),
        drawn_at timestamptz(3) check (drawn_at > announced_at),
        numbers text[],
        check ((drawn_at is null) = (drawn_by is null) and (drawn_at is null) = (numbers is null)),
        constraint days_are_drawn_once exclude using gist (board_id with =, daterange(renewed_from, renewed_until, '[]') with &&)
      );

      create table certification.renewal_audit (
        id uuid primary key default gen_random_uuid(),
        draw_id uuid not null references certification.audit_draw (id),
        board_id uuid not null references identity.organisation (id),
        application_id uuid not null unique references certification.application (id),
        holder_id uuid not null references identity.person (id),
        number text not null,
        key text not null,
        due_on date not null,
        status text not null check (status in ('ASKED', 'SENT', 'PASSED', 'NOT_PASSED')),
        asked_at timestamptz(3) not null,
        note text,
        sent_at timestamptz(3),
        decided_by uuid references identity.person (id) check (decided_by <> holder_id),
        decided_at timestamptz(3),
        reason text,
        check ((status in ('PASSED', 'NOT_PASSED')) = (decided_by is not null and decided_at is not null and length(trim(reason)) > 0)),
        check (status <> 'SENT' or sent_at is not null)
      );
      create index on certification.renewal_audit (draw_id);
      create index on certification.renewal_audit (holder_id);
      create index on certification.renewal_audit (board_id, asked_at, id);

      create table certification.audit_paper (
        id uuid primary key,
        audit_id uuid not null references certification.renewal_audit (id),
        file_id uuid not null references files.file (id),
        name text not null check (length(name) between 1 and 200),
        added_at timestamptz(3) not null,
        removed_at timestamptz(3)
      );
      create index on certification.audit_paper (audit_id);
      create index on certification.audit_paper (file_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.audit_paper, certification.renewal_audit, certification.audit_draw;');
  }
}
