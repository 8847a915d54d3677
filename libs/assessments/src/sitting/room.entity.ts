import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A room in which an exam is sat; its code is made of the secret and the minute. Personal data: who opened it. */
@Entity({ schema: 'assessments', name: 'room' })
export class Room {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  examId: string;

  @Column({ type: 'text' })
  secret: string;

  @Column({ type: 'uuid' })
  openedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  openedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt: Date | null;
}
