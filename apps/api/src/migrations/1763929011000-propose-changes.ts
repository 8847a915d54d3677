import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ProposeChanges1763929011000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.standing_change (
        id uuid primary key,
        credential_id uuid not null references credentials.credential (id),
        holder_id uuid not null,
        board_id uuid not null references identity.organisation (id),
        kind text not null check (kind in ('SUSPENDED', 'REINSTATED', 'REVOKED', 'CONDITIONS_SET', 'CONDITIONS_LIFTED')),
        effective_on date not null,
        public_reason text not null check (length(public_reason) between 1 and 300),
        reasons text not null check (length(reasons) between 1 and 2000),
        proposed_by uuid not null references identity.person (id),
        proposed_at timestamptz(3) not null,
        outcome text check (outcome in ('CONFIRMED', 'SENT_BACK', 'WITHDRAWN')),
        answer text check (length(answer) between 1 and 2000),
        decided_by uuid references identity.person (id),
        decided_at timestamptz(3),
        check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
        check ((answer is not null) = coalesce(outcome in ('CONFIRMED', 'SENT_BACK'), false)),
        constraint two_people check (outcome is null or (outcome = 'WITHDRAWN') = (decided_by = proposed_by)),
        constraint nobody_of_themself check (proposed_by <> holder_id and decided_by <> holder_id)
      );
      create unique index one_open on certification.standing_change (credential_id) where outcome is null;
      create index on certification.standing_change (credential_id, proposed_at);
      create index on certification.standing_change (board_id, proposed_at, id) where outcome is null;
      create index on certification.standing_change (proposed_by);
      create index on certification.standing_change (decided_by);
      create trigger decided_once before update on certification.standing_change for each row
        when (old.outcome is not null or (old.id, old.credential_id, old.holder_id, old.board_id, old.kind, old.effective_on, old.public_reason, old.reasons, old.proposed_by, old.proposed_at)
          is distinct from (new.id, new.credential_id, new.holder_id, new.board_id, new.kind, new.effective_on, new.public_reason, new.reasons, new.proposed_by, new.proposed_at))
        execute function platform.refuse_change();
      create trigger kept before delete on certification.standing_change for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.standing_change;');
  }
}
