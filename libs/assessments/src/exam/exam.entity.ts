import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Words } from '../item/item.rules';
import type { Blueprint } from './blueprint.rules';

/** An exam of a training provider: what a form is made of and what passes. No personal data. */
@Entity({ schema: 'assessments', name: 'exam' })
export class Exam {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  providerId: string;

  @Column({ type: 'jsonb' })
  title: Words;

  @Column({ type: 'jsonb' })
  blueprint: Blueprint;

  /** Pilot items that come along on a form, where the bank has them. */
  @Column({ type: 'int' })
  pilotCount: number;

  @Column({ type: 'int' })
  minutes: number;

  /** The cut score of attempts that begin now. */
  @Column({ type: 'uuid' })
  standardId: string;

  @Column({ type: 'int' })
  waitDays: number;

  @Column({ type: 'int' })
  maxAttempts: number;

  /** The days in which there are so many attempts; null: in all. */
  @Column({ type: 'int', nullable: true, default: null })
  periodDays: number | null;

  /** Breaks that everybody may take, in minutes in all; they stop the clock. */
  @Column({ type: 'int', default: 0 })
  breakMinutes: number;

  /** Somebody recognises the person before the start: a proctor, or the code of the room. */
  @Column({ type: 'boolean', default: false })
  checksIdentity: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
