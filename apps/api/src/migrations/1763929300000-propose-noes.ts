import type { MigrationInterface, QueryRunner } from 'typeorm';

// A "no" is what two people said: one proposed it, another one confirmed it in the same words. What one person decided before stays as it is.
export class ProposeNoes1763929300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.proposed_no (
        id uuid primary key default gen_random_uuid(),
        kind text not null check (kind in ('APPEAL', 'MEASURE_APPEAL', 'AUDIT', 'APPROVAL', 'APPROVAL_END', 'LEARNING')),
        record_id uuid not null,
        case_id uuid check ((case_id is not null) = (kind in ('APPEAL', 'MEASURE_APPEAL'))),
        board_id uuid not null references identity.organisation (id),
        holder_id uuid references identity.person (id),
        provider_id uuid references identity.organisation (id) check ((provider_id is not null) = (kind in ('APPROVAL', 'APPROVAL_END'))),
        apart uuid[] not null,
        words text not null check (length(words) between 1 and 2000),
        from_on date check ((from_on is not null) = (kind = 'APPROVAL_END')),
        proposed_by uuid not null references identity.person (id),
        proposed_at timestamptz(3) not null,
        outcome text check (outcome in ('CONFIRMED', 'SENT_BACK', 'WITHDRAWN', 'NOT_NEEDED')),
        answer text check (length(answer) between 1 and 2000),
        decided_by uuid references identity.person (id),
        decided_at timestamptz(3),
        check (num_nonnulls(holder_id, provider_id) = 1),
        check ((outcome is null) = (decided_at is null) and coalesce(outcome <> 'NOT_NEEDED', false) = (decided_by is not null)),
        check ((answer is not null) = coalesce(outcome in ('CONFIRMED', 'SENT_BACK'), false)),
        constraint two_people check (decided_by is null or (outcome = 'WITHDRAWN') = (decided_by = proposed_by)),
        constraint nobody_of_themself check (proposed_by <> holder_id and decided_by <> holder_id),
        constraint no_part check (proposed_by <> all (apart) and (decided_by is null or decided_by <> all (apart)))
      );
      create unique index one_open_no on certification.proposed_no (record_id) where outcome is null;
      create index on certification.proposed_no (record_id, proposed_at);
      create index on certification.proposed_no (case_id) where case_id is not null;
      create index on certification.proposed_no (board_id, proposed_at, id) where outcome is null;
      create index on certification.proposed_no (holder_id);
      create index on certification.proposed_no (proposed_by);
      create index on certification.proposed_no (decided_by);
      create trigger decided_once before update on certification.proposed_no for each row
        when (old.outcome is not null or to_jsonb(old) - '{outcome,answer,decided_by,decided_at}'::text[] is distinct from to_jsonb(new) - '{outcome,answer,decided_by,decided_at}'::text[])
        execute function platform.refuse_change();
      create trigger kept before delete on certification.proposed_no for each row execute function platform.refuse_change();

      create function certification.no_of_two() returns trigger language plpgsql set search_path = pg_catalog as $$
      begin
        if not exists (
          select from certification.proposed_no no
           where no.kind = tg_argv[0] and no.record_id = (to_jsonb(new) ->> tg_argv[1])::uuid and no.outcome = 'CONFIRMED' and no.words = to_jsonb(new) ->> tg_argv[2]
        ) then raise exception 'A "no" needs two people' using errcode = '23514';
        end if;
        return new;
      end $$;
      create trigger no_of_two before insert on certification.appeal_decision for each row
        when (new.outcome = 'NO_STANDS') execute function certification.no_of_two('APPEAL', 'appeal_id', 'reasons');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger no_of_two on certification.appeal_decision;
      drop function certification.no_of_two();
      drop table certification.proposed_no;
    `);
  }
}
