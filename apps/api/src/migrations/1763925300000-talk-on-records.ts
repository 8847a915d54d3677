import type { MigrationInterface, QueryRunner } from 'typeorm';

export class TalkOnRecords1763925300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table platform.message (
        id uuid primary key,
        kind text not null check (kind in ('HOURS_ENTRY', 'ROLE_PLAY', 'APPLICATION')),
        record_id uuid not null,
        author_id uuid not null,
        body text check (length(body) between 1 and 1000),
        written_at timestamptz(3) not null,
        erased_at timestamptz(3),
        check ((body is null) = (erased_at is not null))
      );
      create index on platform.message (kind, record_id, written_at desc);
      create index on platform.message (author_id, written_at);

      -- What was written stays as it was; its words can only go.
      create function platform.only_erase() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' or old.erased_at is not null or new.body is not null
          or (new.id, new.kind, new.record_id, new.author_id, new.written_at) is distinct from (old.id, old.kind, old.record_id, old.author_id, old.written_at) then
          raise exception 'A message is not changed, only erased' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$;
      create trigger only_erase before update or delete on platform.message for each row execute function platform.only_erase();

      create table platform.unread (
        person_id uuid not null,
        kind text not null,
        record_id uuid not null,
        path text not null,
        since timestamptz(3) not null,
        primary key (person_id, kind, record_id)
      );
      create table platform.message_notice (person_id uuid primary key, mailed_at timestamptz(3) not null);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table platform.message, platform.unread, platform.message_notice; drop function platform.only_erase()');
  }
}
