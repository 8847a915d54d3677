import type { InBoth } from '@waymark/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Levels } from './calibration.rules';

/** A role-play written down, whose levels are agreed. Never changes but for its retirement. Invented people only. */
@Entity({ schema: 'assessments', name: 'benchmark' })
export class Benchmark {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid' })
  rubricId: string;

  @Column({ type: 'jsonb' })
  title: InBoth;

  @Column({ type: 'jsonb' })
  transcript: InBoth;

  /** The agreed levels by criterion. No query answers with them. */
  @Column({ type: 'jsonb' })
  levels: Levels;

  @Column({ type: 'uuid' })
  publishedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  publishedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  retiredAt: Date | null;
}

/** How one rater rated one benchmark. Append-only. Personal data: a judgement of a rater. */
@Entity({ schema: 'assessments', name: 'calibration' })
export class Calibration {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  benchmarkId: string;

  @Column({ type: 'uuid' })
  raterId: string;

  @Column({ type: 'jsonb' })
  levels: Levels;

  /** Criteria on which it is off. */
  @Column({ type: 'jsonb' })
  off: readonly string[];

  @Column({ type: 'boolean' })
  isWithin: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  ratedAt: Date;
}
