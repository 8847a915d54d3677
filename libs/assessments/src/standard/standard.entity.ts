import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Blueprint } from '../exam/blueprint.rules';
import type { StandardMethod } from './standard.rules';

/** Which score passes an exam, and who decided it how: never changed, a new cut is a new version. Personal data: who set it. */
@Entity({ schema: 'assessments', name: 'standard' })
export class Standard {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  examId: string;

  @Column({ type: 'int' })
  version: number;

  @Column({ type: 'text' })
  method: StandardMethod;

  /** The form that it was set for: a form of another make-up needs a new standard. */
  @Column({ type: 'jsonb' })
  blueprint: Blueprint;

  @Column({ type: 'int' })
  itemCount: number;

  /** How many right answers pass. */
  @Column({ type: 'int' })
  cutScore: number;

  @Column({ type: 'uuid', nullable: true })
  studyId: string | null;

  /** Of the judges' sums, in right answers. */
  @Column({ type: 'float8', nullable: true })
  mean: number | null;

  @Column({ type: 'float8', nullable: true })
  spread: number | null;

  @Column({ type: 'int', nullable: true })
  judges: number | null;

  @Column({ type: 'int', nullable: true })
  rounds: number | null;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'date' })
  setOn: LocalDate;

  @Column({ type: 'uuid', nullable: true })
  setBy: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;
}
