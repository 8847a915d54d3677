import type { MigrationInterface, QueryRunner } from 'typeorm';

export class PublishSchemes1763912000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table certification.scheme_version (
        id uuid primary key default gen_random_uuid(),
        scheme_id text not null,
        version text not null,
        body text not null,
        effective_from date not null,
        effective_to date check (effective_to >= effective_from),
        content jsonb not null check (content->>'id' = scheme_id and content->>'version' = version and content->>'body' = body),
        digest text not null check (digest ~ '^[0-9a-f]{64}$'),
        drafted_by uuid[] not null,
        published_by uuid references identity.person (id),
        published_at timestamptz(3) not null,
        unique (scheme_id, version),
        -- Two people: who wrote any part of it does not publish it. What ships with the product has neither.
        check (published_by <> all (drafted_by)),
        check ((published_by is null) = (cardinality(drafted_by) = 0))
      );
      create trigger append_only before update or delete on certification.scheme_version for each row execute function platform.refuse_change();
      create trigger no_truncate before truncate on certification.scheme_version execute function platform.refuse_change();

      -- Not checked for what is there already: the files that ship are published when the product starts, after this.
      alter table certification.application add constraint opened_under foreign key (scheme_id, scheme_version) references certification.scheme_version (scheme_id, version) not valid;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table certification.application drop constraint opened_under; drop table certification.scheme_version;');
  }
}
