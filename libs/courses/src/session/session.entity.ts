import type { DomainCode, TrainingTopic } from '@waymark/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { TrainingMode } from '../credit/credit.rules';

/** Training that people attend together, in a room or online. Holds the secret of its code, so it is never sent as it is. No personal data. */
@Entity({ schema: 'courses', name: 'live_session' })
export class LiveSession {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  /** The step of a course that is done by being there. */
  @Column({ type: 'uuid', nullable: true })
  stepId: string | null;

  /** The cohort that it is for; nothing where all trainees of the provider may come. */
  @Column({ type: 'uuid', nullable: true })
  cohortId: string | null;

  @Column({ type: 'text' })
  title: string;

  /** A room, or the address of a call. */
  @Column({ type: 'text' })
  place: string;

  @Column({ type: 'text' })
  domain: DomainCode;

  @Column({ type: 'text', array: true, default: '{}' })
  topics: TrainingTopic[];

  @Column({ type: 'text' })
  mode: TrainingMode;

  @Column({ type: 'timestamptz', precision: 3 })
  startsAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  endsAt: Date;

  @Column({ type: 'integer' })
  seats: number;

  @Column({ type: 'text', select: false })
  codeSecret: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  cancelledAt: Date | null;

  /** How often it was moved or cancelled: a calendar keeps the newest it has read. */
  @Column({ type: 'integer', default: 0 })
  revision: number;
}

/** Somebody wants to come. Personal data: the link itself. */
@Entity({ schema: 'courses', name: 'session_seat' })
export class SessionSeat {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  takenAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  leftAt: Date | null;
}

/** How long somebody was there. Never changed: an amendment takes its place. Personal data: who was where. */
@Entity({ schema: 'courses', name: 'attendance' })
export class Attendance {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  sessionId: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'integer' })
  minutes: number;

  /** By the code at the door, or from the roster. */
  @Column({ type: 'text' })
  takenBy: 'CODE' | 'ROSTER';

  @Column({ type: 'uuid' })
  recordedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  amendsId: string | null;

  /** Why it was amended. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;
}

/** The secret address of somebody's calendar, as a hash. Personal data: the link itself. */
@Entity({ schema: 'courses', name: 'calendar_address' })
export class CalendarAddress {
  @Column({ type: 'uuid', primary: true })
  personId: string;

  @Column({ type: 'text' })
  tokenHash: string;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}
