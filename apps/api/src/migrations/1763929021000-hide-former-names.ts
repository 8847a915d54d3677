import type { MigrationInterface, QueryRunner } from 'typeorm';

// Certificates are never altered: what is not told any more stands beside them. A row goes when its holder is certified by that name again.
const up = `
  create table credentials.former_name (
    holder_id uuid not null,
    name text not null,
    since_at timestamptz(3) not null,
    primary key (holder_id, name)
  );
  insert into credentials.former_name (holder_id, name, since_at)
  select old.holder_id, old.holder_name, max(new.issued_at)
    from credentials.credential old join credentials.credential new on new.supersedes_id = old.id and new.holder_name <> old.holder_name
   where not exists (select from credentials.credential last where last.holder_id = old.holder_id and last.holder_name = old.holder_name
                        and not exists (select from credentials.credential later where later.supersedes_id = last.id))
   group by old.holder_id, old.holder_name;
`;

export class HideFormerNames1763929021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table credentials.former_name');
  }
}
