import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { DomainScore } from './score.rules';

/** What came of an attempt; written once by scoring. Personal data: the score of a person. */
@Entity({ schema: 'assessments', name: 'result' })
export class Result {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid', unique: true })
  attemptId: string;

  @Column({ type: 'uuid' })
  examId: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'int' })
  rightCount: number;

  @Column({ type: 'int' })
  itemCount: number;

  @Column({ type: 'int' })
  cutScore: number;

  @Column({ type: 'int' })
  scaledScore: number;

  @Column({ type: 'boolean' })
  isPassed: boolean;

  @Column({ type: 'jsonb' })
  byDomain: DomainScore[];

  /** The day at the provider's place on which the attempt was closed. */
  @Column({ type: 'date' })
  on: LocalDate;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt: Date;
}
