import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { FormItem } from './form.rules';

/** One sitting of one person. Personal data: who sat when. While it runs, device and deadline may move; it is closed once. */
@Entity({ schema: 'assessments', name: 'attempt' })
export class Attempt {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  examId: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'int' })
  number: number;

  /** The cut score that it began with. */
  @Column({ type: 'uuid' })
  standardId: string;

  @Column({ type: 'jsonb' })
  form: FormItem[];

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  deadlineAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt: Date | null;

  /** How many devices have held it; only the newest may save. */
  @Column({ type: 'int', default: 0 })
  hold: number;

  @Column({ type: 'text', nullable: true })
  device: string | null;

  /** What the deadline has beyond the time of the exam, in minutes. */
  @Column({ type: 'int', default: 0 })
  extraMinutes: number;

  @Column({ type: 'boolean', default: false })
  hasLargerText: boolean;

  @Column({ type: 'int', default: 0 })
  breakSecondsLeft: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  breakUntil: Date | null;
}

/** What somebody chose so far. Personal data: the choice. Fixed once the attempt is closed. */
@Entity({ schema: 'assessments', name: 'answer' })
export class Answer {
  @PrimaryColumn({ type: 'uuid' })
  attemptId: string;

  @PrimaryColumn({ type: 'uuid' })
  itemId: string;

  @Column({ type: 'text', array: true })
  optionIds: string[];

  @Column({ type: 'boolean' })
  isFlagged: boolean;

  /** Under which hold of the attempt, and as which choice of that device, it was sent. */
  @Column({ type: 'int', default: 0 })
  hold: number;

  @Column({ type: 'int', default: 0 })
  sequence: number;

  @Column({ type: 'timestamptz', precision: 3 })
  savedAt: Date;
}
