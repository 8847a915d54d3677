import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { SlotMode } from './slot.rules';

/** A time at which a trainer is free for a role-play, and who has booked it. Personal data: who meets whom, when and where. */
@Entity({ schema: 'assessments', name: 'slot' })
export class Slot {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid' })
  trainerId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  startsAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  endsAt: Date;

  @Column({ type: 'text' })
  mode: SlotMode;

  /** A room, or the address of a call. */
  @Column({ type: 'text' })
  place: string;

  @Column({ type: 'uuid', nullable: true })
  traineeId: string | null;

  /** What is played in it. */
  @Column({ type: 'uuid', nullable: true })
  rolePlayId: string | null;

  /** The trainer took it back, or it passed and was booked anew. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt: Date | null;
}
