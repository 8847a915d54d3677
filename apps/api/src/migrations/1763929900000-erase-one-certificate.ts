import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = `
  create table certification.erasure_wish (
    id uuid primary key default gen_random_uuid(),
    credential_id uuid not null references credentials.credential (id),
    asked_at timestamptz(3) not null,
    due_at timestamptz(3) not null check (due_at > asked_at),
    undone_at timestamptz(3),
    erased_at timestamptz(3),
    check (num_nonnulls(undone_at, erased_at) <= 1)
  );
  create unique index one_wish on certification.erasure_wish (credential_id) where undone_at is null;
  create index on certification.erasure_wish (credential_id);
  create trigger stays before delete on certification.erasure_wish for each row execute function platform.refuse_change();
  create trigger only_ended before update on certification.erasure_wish for each row
    when (num_nonnulls(old.undone_at, old.erased_at) > 0 or to_jsonb(new) - array['undone_at', 'erased_at'] <> to_jsonb(old) - array['undone_at', 'erased_at']) execute function platform.refuse_change();
`;

const codes = (purposes: string) => `
  alter table identity.mailed_code drop constraint mailed_code_purpose_check;
  alter table identity.mailed_code add constraint mailed_code_purpose_check check (purpose in (${purposes}));
`;
const purposes = "'SIGN_IN', 'PASSWORD', 'EMAIL', 'LINK', 'LEAVE'";

// A code that nobody was told, and a holder who is nobody: whoever stays is not found by the row.
const nobodys = `, holder_id = gen_random_uuid(), code = (
        select string_agg(substr('23456789ABCDEFGHJKMNPQRSTUVWXYZ', 1 + get_byte(drawn.bytes, place) % 31, 1), '')
        from generate_series(0, 15) place, (select sha256(convert_to(concat(gen_random_uuid(), gen_random_uuid()), 'UTF8')) as bytes) drawn)`;
// A former name stays as long as another certificate carries it.
const names = 'delete from credentials.former_name f using credentials.credential c where c.id = erased and f.holder_id = c.holder_id and not exists (select from credentials.credential o where o.holder_id = f.holder_id and o.holder_name = f.name and o.id <> erased);';
const shares = 'update credentials.consent s set withdrawn_at = greatest(s.given_at, e.erased_at) from credentials.erasure e where e.credential_id = erased and s.credential_id = erased and s.withdrawn_at is null;';

const erase = (more: string, before: string) => `
  create or replace function credentials.erase(erased uuid) returns void language plpgsql security definer set search_path = pg_catalog as $$
  begin
    if not exists (select from credentials.erasure e where e.credential_id = erased) then
      raise exception '% is not to be erased', erased using errcode = 'restrict_violation';
    end if;
    perform set_config('waymark.erasing', 'on', true);
    ${before}
    delete from credentials.log_opening where credential_id = erased;
    delete from credentials.signed_badge g using credentials.badge b where b.id = g.badge_id and b.credential_id = erased;
    delete from credentials.sealed_document where credential_id = erased;
    update credentials.credential set holder_name = '—', evidence = '[]', detail = '[]'${more} where id = erased;
    perform set_config('waymark.erasing', 'off', true);
  end $$;`;

/** One certificate goes at the wish of a holder who stays; what was erased before is brought to the same. */
export class EraseOneCertificate1763929900000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${tables} ${codes(`${purposes}, 'ERASE'`)} ${erase(nobodys, `${shares}
    ${names}`)} select credentials.erase(credential_id) from credentials.erasure;`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`${erase('', '')} delete from identity.mailed_code where purpose = 'ERASE'; ${codes(purposes)} drop table certification.erasure_wish;`);
  }
}
