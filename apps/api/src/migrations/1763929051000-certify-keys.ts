import type { MigrationInterface, QueryRunner } from 'typeorm';

// The certificates of the keys of seals and time-stamps. The first key of a chain is entered when it is first needed: its certificate lies in a file.
export class CertifyKeys1763929051000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table credentials.key_certificate (
        key_id uuid primary key references credentials.signing_key (id),
        der bytea not null,
        issuer bytea not null,
        serial text not null check (serial ~ '^[0-9a-f]{2,40}$'),
        valid_until timestamptz(3) not null,
        unique (issuer, serial)
      );
      create trigger append_only before update or delete on credentials.key_certificate for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table credentials.key_certificate');
  }
}
