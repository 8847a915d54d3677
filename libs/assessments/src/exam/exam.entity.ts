import type { InBoth } from '@waymark/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { IdentityCheckKind } from '../sitting/identity-check.rules';
import type { Blueprint } from './blueprint.rules';

/** An exam of a training provider: what a form is made of and what passes. No personal data. */
@Entity({ schema: 'assessments', name: 'exam' })
export class Exam {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  providerId: string;

  /** Rises with each change of the plan: who changes it names the one that they saw. */
  @Column({ type: 'int', default: 1 })
  version: number;

  @Column({ type: 'jsonb' })
  title: InBoth;

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

  /** Who or what recognises the person before the start. */
  @Column({ type: 'text', default: IdentityCheckKind.NONE })
  identityCheck: IdentityCheckKind;

  /** May items come back once new ones run out? Then those seen longest ago, and never one of the attempt before. */
  @Column({ type: 'boolean', default: false })
  repeatsItems: boolean;

  /** Begun within its windows only; otherwise at any time. */
  @Column({ type: 'boolean', default: false })
  opensInWindows: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
