import type { MigrationInterface, QueryRunner } from 'typeorm';

// What the authorities of the seal's chain took back, as the lists were given out.
export class ListRevoked1763929050000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table credentials.revocation_list (
        authority text not null check (authority ~ '^[0-9a-f]{64}$'),
        number int not null check (number > 0),
        der bytea not null,
        signed_at timestamptz(3) not null,
        next_at timestamptz(3) not null check (next_at > signed_at),
        primary key (authority, number)
      );
      create trigger append_only before update or delete on credentials.revocation_list for each row execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table credentials.revocation_list');
  }
}
