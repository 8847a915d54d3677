import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ImportRostersByJob1763930200000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- What was looked up for an open page cannot be gone on with by a worker.
      delete from programs.roster_import where applied_at is null;

      -- Lists of before do not say how many rows they had: none, here.
      alter table programs.roster_import
        drop constraint roster_import_check2,
        add column total int not null default 0 check (total between 0 and 10000),
        add column arrived int not null default 0,
        add column looked int not null default 0,
        add column moved_at timestamptz(3) not null default now(),
        add column problem text check (problem in ('ROSTER_IMPORT_MANY_MISSES', 'ROSTER_IMPORT_CHANGED', 'ROSTER_IMPORT_EMPTY')),
        add column asked_at timestamptz(3) check (asked_at >= begun_at),
        add column leaving int check (leaving >= 0),
        add check (looked between 0 and arrived and arrived <= total),
        add check (asked_at is null or looked = total),
        add check (asked_at is null or num_nulls(mode, leaving) = 0),
        add constraint applied_as_a_whole check (num_nulls(applied_at, added, noted, removed) in (0, 4) and (applied_at is null or mode is not null));
      alter table programs.roster_import alter column total drop default, alter column moved_at drop default;
      -- One list at a time for a person and a program, whoever sends at the same moment.
      create unique index on programs.roster_import (organisation_id, begun_by) where applied_at is null;
      create index on programs.roster_import (organisation_id, begun_by, begun_at);

      -- The rows as they were sent wait here for the worker; what was typed goes once the certificate is found.
      alter table programs.roster_import_row
        drop constraint roster_import_row_line_check,
        drop constraint roster_import_row_label_check,
        alter column credential_id drop not null,
        add column certificate text check (length(certificate) <= 200),
        add column holder_name text check (length(holder_name) <= 200),
        add column outcome text check (outcome in ('FOUND', 'NOT_FOUND', 'UNREADABLE', 'NAME_MISSING', 'LABEL_TOO_LONG')),
        add check (line between 1 and 10001),
        add constraint label_fits check (length(label) <= 500 and (credential_id is null or length(label) between 1 and 80)),
        add check ((outcome is not distinct from 'FOUND') = (credential_id is not null)),
        add check (credential_id is null or num_nulls(certificate, holder_name) = 2);
      create index on programs.roster_import_row (import_id, line) where outcome is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from programs.roster_import where applied_at is null;
      alter table programs.roster_import_row
        drop column certificate, drop column holder_name, drop column outcome,
        drop constraint roster_import_row_line_check, drop constraint label_fits,
        add constraint roster_import_row_line_check check (line between 1 and 10000),
        add constraint roster_import_row_label_check check (length(label) between 1 and 80),
        alter column credential_id set not null;
      drop index programs.roster_import_organisation_id_begun_by_idx;
      drop index programs.roster_import_organisation_id_begun_by_begun_at_idx;
      alter table programs.roster_import
        drop column total, drop column arrived, drop column looked, drop column moved_at, drop column problem, drop column asked_at, drop column leaving,
        drop constraint applied_as_a_whole,
        add constraint roster_import_check2 check (num_nulls(applied_at, mode, added, noted, removed) in (0, 5));
    `);
  }
}
