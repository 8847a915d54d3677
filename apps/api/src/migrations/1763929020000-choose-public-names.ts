import type { MigrationInterface, QueryRunner } from 'typeorm';

// `public_name` is what everybody but the person and a board that decides about them may be shown; SQL reads it where it needs a name.
const up = `
  alter table identity.person add column is_legal_name_public boolean not null default false;
  alter table identity.person add column public_name text generated always as (case when is_legal_name_public then legal_name else coalesce(chosen_name, legal_name) end) stored;
  alter table certification.application add column legal_name text check (length(legal_name) between 1 and 120);
  alter table certification.application add column chosen_name text check (length(chosen_name) between 1 and 120);
`;

const down = `
  alter table certification.application drop column chosen_name;
  alter table certification.application drop column legal_name;
  alter table identity.person drop column public_name;
  alter table identity.person drop column is_legal_name_public;
`;

export class ChoosePublicNames1763929020000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(up);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(down);
  }
}
