import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Places that are not on the platform, each known to one trainee; and by which edition of the zone database a day was told. */
export class LogAnywhere1763921000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table identity.organisation drop constraint organisation_kind_check,
        add constraint organisation_kind_check check (kind in ('TRAINING_PROVIDER', 'TREATMENT_PROGRAM', 'CERTIFICATION_BOARD', 'PLATFORM', 'OUTSIDE_PLACE'));
      -- Two trainees may know places of one name, and neither learns of the other.
      alter table identity.organisation drop constraint organisation_name_key;
      create unique index organisation_name_key on identity.organisation (name) where kind <> 'OUTSIDE_PLACE';
      alter table hours.entry add column zones_version text check (length(zones_version) between 1 and 20);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table hours.entry drop column zones_version;
      drop index identity.organisation_name_key;
      alter table identity.organisation add constraint organisation_name_key unique (name);
      alter table identity.organisation drop constraint organisation_kind_check,
        add constraint organisation_kind_check check (kind in ('TRAINING_PROVIDER', 'TREATMENT_PROGRAM', 'CERTIFICATION_BOARD', 'PLATFORM'));
    `);
  }
}
