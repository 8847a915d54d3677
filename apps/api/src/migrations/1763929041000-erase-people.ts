import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create table identity.leaving (
    id uuid primary key default gen_random_uuid(),
    person_id uuid not null references identity.person (id),
    erases_certificates boolean not null,
    asked_at timestamptz(3) not null,
    due_at timestamptz(3) not null check (due_at > asked_at),
    undone_at timestamptz(3),
    erased_at timestamptz(3),
    check (num_nonnulls(undone_at, erased_at) <= 1)
  );
  create unique index on identity.leaving (person_id) where undone_at is null;
  create index on identity.leaving (due_at) where undone_at is null and erased_at is null;

  -- Erased at the wish of its holder. Never altered.
  create table credentials.erasure (
    credential_id uuid primary key references credentials.credential (id),
    erased_at timestamptz(3) not null
  );
  create trigger append_only before update or delete on credentials.erasure for each row execute function platform.refuse_change();

  -- Entries of the trail whose values were taken out: their link stands, and cannot be worked out again.
  create table audit.redaction (
    entry_id bigint primary key references audit.entry (id),
    at timestamptz(3) not null default clock_timestamp()
  );
  create trigger append_only before update or delete on audit.redaction for each row execute function platform.refuse_change();

  alter table identity.mailed_code drop constraint mailed_code_purpose_check;
  alter table identity.mailed_code add constraint mailed_code_purpose_check check (purpose in ('SIGN_IN', 'PASSWORD', 'EMAIL', 'LINK', 'LEAVE'));
`;

// What is append-only lets a change through inside the functions below and nowhere else: a setting alone opens nothing, because
// whoever asks must be the owner of the guard, which the role of the product is not.
const guard = `
  create function platform.is_erasing() returns boolean language sql stable set search_path = pg_catalog as $$
    select current_setting('waymark.erasing', true) = 'on' and current_user = (select pg_get_userbyid(proowner) from pg_proc where oid = 'platform.refuse_change()'::regprocedure)
  $$;
  create or replace function platform.refuse_change() returns trigger language plpgsql as $$
  begin
    if tg_op = 'DELETE' and platform.is_erasing() then return old; end if;
    if tg_op = 'UPDATE' and platform.is_erasing() then return new; end if;
    raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
  end $$;
`;

const guarded = ['hours.keep_signed', 'hours.keep_signer_case', 'certification.keep_answer'];
const pass = "if platform.is_erasing() then if tg_op = ''DELETE'' then return old; end if; return new; end if;";
// The rest of these guards stays as it is.
const open = guarded.map((name) => `do $do$ begin execute regexp_replace(pg_get_functiondef('${name}()'::regprocedure), '\\mbegin\\M', 'begin ${pass}', 'i'); end $do$;`).join('\n');
const close = guarded.map((name) => `do $do$ begin execute replace(pg_get_functiondef('${name}()'::regprocedure), ' ${pass}', ''); end $do$;`).join('\n');

const begin = `
    if not exists (select from identity.leaving l where l.person_id = person and l.undone_at is null and l.erased_at is null) then
      raise exception '% does not leave', person using errcode = 'restrict_violation';
    end if;
    perform set_config('waymark.erasing', 'on', true);`;
const end = "perform set_config('waymark.erasing', 'off', true);";
const erasing = (name: string, statements: string) => `
  create function ${name}(person uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
  begin ${begin}
    ${statements}
    ${end}
  end $$;`;

const hours = erasing('hours.erase', `
    update hours.entry set note = '' where trainee_id = person and note <> '';
    delete from hours.entry e where e.trainee_id = person and e.state <> 'SIGNED'
      and not exists (select from hours.undone_signature u where u.entry_id = e.id) and not exists (select from hours.entry n where n.supersedes_id = e.id);
    update hours.receipt r set lines = (select jsonb_agg(case when line ->> 'traineeId' = person::text then jsonb_set(line, '{trainee}', '"—"') else line end order by place)
      from jsonb_array_elements(r.lines) with ordinality as each (line, place)) where person = any (r.trainee_ids);
    update hours.signer_case set words = '—' where trainee_id = person;`);
const assessments = erasing('assessments.erase', `
    delete from assessments.accommodation where person_id = person;
    delete from assessments.exam_notice where person_id = person;`);
const certification = erasing('certification.erase', `
    update certification.reference r set name = '—', email = 'erased@erased.invalid', answer = case when r.answer is null then null else '{}'::jsonb end
      from certification.application a where a.id = r.application_id and a.applicant_id = person;
    update certification.attestation s set signed_name = '—' from certification.application a
      where a.id = s.application_id and a.applicant_id = person and a.status in ('OPEN', 'WITHDRAWN');`);
const programs = erasing('programs.erase', "update programs.watch_question set text = '—' where holder_id = person;");

const credentials = `
  create function credentials.erase(erased uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
  begin
    if not exists (select from credentials.erasure e where e.credential_id = erased) then
      raise exception '% is not to be erased', erased using errcode = 'restrict_violation';
    end if;
    perform set_config('waymark.erasing', 'on', true);
    delete from credentials.log_opening where credential_id = erased;
    delete from credentials.signed_badge g using credentials.badge b where b.id = g.badge_id and b.credential_id = erased;
    delete from credentials.sealed_document where credential_id = erased;
    update credentials.credential set holder_name = '—', evidence = '[]', detail = '[]' where id = erased;
    ${end}
  end $$;`;

const audit = `
  create function audit.redact(person uuid, words text[], records uuid[]) returns void language plpgsql security definer set search_path = pg_catalog as $$
  begin ${begin}
    insert into audit.redaction (entry_id)
      select e.id from audit.entry e where num_nonnulls(e.before, e.after, e.reason) > 0
        and ((e.record_id = person and e.action like 'person.%') or e.record_id = any (records) or exists (select from unnest(words) word where strpos(lower(concat_ws(' ', e.before::text, e.after::text, e.reason)), lower(word)) > 0))
      on conflict do nothing;
    update audit.entry e set before = null, after = null, reason = null from audit.redaction r where r.entry_id = e.id and num_nonnulls(e.before, e.after, e.reason) > 0;
    ${end}
  end $$;
`;

const down = `
  drop function audit.redact(uuid, text[], uuid[]); drop function credentials.erase(uuid); drop function programs.erase(uuid);
  drop function certification.erase(uuid); drop function assessments.erase(uuid); drop function hours.erase(uuid);
  ${close}
  create or replace function platform.refuse_change() returns trigger language plpgsql as $$
  begin
    raise exception '%.% is append-only', tg_table_schema, tg_table_name using errcode = 'restrict_violation';
  end $$;
  drop function platform.is_erasing();
  delete from identity.mailed_code where purpose = 'LEAVE';
  alter table identity.mailed_code drop constraint mailed_code_purpose_check;
  alter table identity.mailed_code add constraint mailed_code_purpose_check check (purpose in ('SIGN_IN', 'PASSWORD', 'EMAIL', 'LINK'));
  drop table audit.redaction; drop table credentials.erasure; drop table identity.leaving;
`;

export class ErasePeople1763929041000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables + guard + open + hours + assessments + certification + programs + credentials + audit);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
