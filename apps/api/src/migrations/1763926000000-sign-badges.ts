import type { MigrationInterface, QueryRunner } from 'typeorm';

export class SignBadges1763926000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table credentials.status_list (
        id uuid primary key default gen_random_uuid(),
        board_id uuid not null,
        ordinal integer not null check (ordinal > 0),
        made_at timestamptz(3) not null,
        unique (board_id, ordinal)
      );
      create table credentials.status_publication (
        list_id uuid primary key references credentials.status_list (id),
        json text not null,
        jwt text not null,
        published_at timestamptz(3) not null
      );
      create table credentials.badge (
        id uuid primary key default gen_random_uuid(),
        credential_id uuid not null references credentials.credential (id),
        ordinal integer not null check (ordinal > 0),
        event_id bigint not null unique references credentials.credential_event (id),
        subject_id uuid not null unique,
        list_id uuid not null references credentials.status_list (id),
        status_index integer not null check (status_index between 0 and 131071),
        made_at timestamptz(3) not null,
        unique (credential_id, ordinal),
        unique (list_id, status_index)
      );
      create table credentials.signed_badge (
        badge_id uuid primary key references credentials.badge (id),
        json text not null,
        jwt text not null,
        sd_jwt text not null,
        signed_at timestamptz(3) not null
      );
      -- Certificates from before that count today get theirs as well: one list a board, its entries dealt out at random.
      insert into credentials.status_list (board_id, ordinal, made_at) select distinct board_id, 1, now() from credentials.credential;
      with running as (
        select credential.id, credential.board_id, made.id as event_id, row_number() over (partition by credential.board_id order by random()) as place
        from credentials.credential
        cross join lateral (select max(event.id) as id from credentials.credential_event event where event.credential_id = credential.id and event.kind in ('ISSUED', 'REINSTATED')) made
        where credential.valid_until >= current_date - 1 and made.id is not null and not exists (
          select from credentials.credential_event event where event.credential_id = credential.id and event.id > made.id and event.kind in ('SUSPENDED', 'REVOKED', 'SUPERSEDED', 'RENEWED'))
      ), entry as (
        select list.id as list_id, list.board_id, index, row_number() over (partition by list.id order by random()) as place
        from credentials.status_list list cross join generate_series(0, 131071) index
      )
      insert into credentials.badge (credential_id, ordinal, event_id, subject_id, list_id, status_index, made_at)
      select running.id, 1, running.event_id, gen_random_uuid(), entry.list_id, entry.index, now() from running join entry using (board_id, place);

      create trigger append_only before update or delete on credentials.status_list for each row execute function platform.refuse_change();
      create trigger append_only before update or delete on credentials.badge for each row execute function platform.refuse_change();
      create trigger append_only before update or delete on credentials.signed_badge for each row execute function platform.refuse_change();

      alter table credentials.sealed_document add column ordinal integer not null default 1 check (ordinal > 0);
      alter table credentials.sealed_document drop constraint sealed_document_pkey;
      alter table credentials.sealed_document add primary key (credential_id, ordinal);
    `);
  }

  // A certificate that was drawn again keeps its first drawing: the older table has room for one.
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table credentials.sealed_document disable trigger append_only;
      delete from credentials.sealed_document where ordinal > 1;
      alter table credentials.sealed_document enable trigger append_only;
      alter table credentials.sealed_document drop constraint sealed_document_pkey;
      alter table credentials.sealed_document drop column ordinal;
      alter table credentials.sealed_document add primary key (credential_id);
      drop table credentials.signed_badge;
      drop table credentials.badge;
      drop table credentials.status_publication;
      drop table credentials.status_list;
    `);
  }
}
