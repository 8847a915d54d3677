import type { MigrationInterface, QueryRunner } from 'typeorm';

// The queue asks whether somebody has rated a play already, and practice whether it was released: both walked through every role-play.
export class FindSeats1763904320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index seats_of_a_play on assessments.role_play (play_id, trainer_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop index assessments.seats_of_a_play');
  }
}
