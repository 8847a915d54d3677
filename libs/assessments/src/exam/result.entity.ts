import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { DomainScore } from './score.rules';

/** What came of an attempt; written by scoring and never changed. Personal data: the score of a person. */
@Entity({ schema: 'assessments', name: 'result' })
export class Result {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  attemptId: string;

  /** 1 when the attempt was scored; a corrected key that gives more adds the next one. */
  @Column({ type: 'int' })
  version: number;

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

/** The result of each attempt that counts: its newest version. A view: read here, write `Result`. */
@Entity({ schema: 'assessments', name: 'current_result' })
export class CurrentResult extends Result {}
