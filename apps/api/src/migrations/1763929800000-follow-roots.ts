import type { MigrationInterface, QueryRunner } from 'typeorm';

// A root that came after another, and what the one before says of its key. A root has one follower: two would be two chains.
export class FollowRoots1763929800000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table credentials.root_follower (
        key_id uuid primary key references credentials.key_certificate (key_id),
        after_key_id uuid not null unique references credentials.key_certificate (key_id),
        cross_der bytea,
        cross_serial text check (cross_serial ~ '^[0-9a-f]{2,40}$'),
        check (key_id <> after_key_id),
        check ((cross_der is null) = (cross_serial is null))
      );
      create trigger append_only before update or delete on credentials.root_follower for each row execute function platform.refuse_change();
      create trigger no_truncate before truncate on credentials.root_follower execute function platform.refuse_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table credentials.root_follower');
  }
}
