import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AskForTime1763929302000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.request_time (
        request_id uuid primary key references certification.information_request (id),
        words text not null check (length(words) between 1 and 500),
        asked_at timestamptz(3) not null,
        answer_by date,
        answer text check (length(answer) between 1 and 500),
        decided_by uuid references identity.person (id),
        decided_at timestamptz(3),
        check ((decided_by is null) = (decided_at is null)),
        check ((decided_at is not null) = (num_nonnulls(answer_by, answer) > 0))
      );
      create index on certification.request_time (decided_by);
      create trigger decided_once before update on certification.request_time for each row
        when (old.decided_at is not null or (old.request_id, old.words, old.asked_at) is distinct from (new.request_id, new.words, new.asked_at)) execute function platform.refuse_change();
      create trigger kept before delete on certification.request_time for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table certification.request_time;');
  }
}
