import type { InBoth } from '@waymark/kernel';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';

/** How role-plays are judged: one version. Once published it never changes. No personal data. */
@Entity({ schema: 'assessments', name: 'rubric' })
export class Rubric {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'jsonb' })
  title: InBoth;

  /** Weighted points, four times the weight at most for each criterion. */
  @Column({ type: 'integer' })
  passMark: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  publishedAt: Date | null;

  @OneToMany(() => Criterion, (criterion) => criterion.rubric)
  criteria: Relation<Criterion>[];
}

/** One thing that a trainer watches for, with a behaviour for each of four levels. No personal data. */
@Entity({ schema: 'assessments', name: 'criterion' })
export class Criterion {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  rubricId: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'jsonb' })
  title: InBoth;

  @Column({ type: 'boolean' })
  isCore: boolean;

  @Column({ type: 'boolean' })
  isCritical: boolean;

  /** How often its level counts in the total. */
  @Column({ type: 'integer' })
  weight: number;

  /** What each level looks like, level 1 first. */
  @Column({ type: 'jsonb' })
  anchors: InBoth[];

  @ManyToOne(() => Rubric, (rubric) => rubric.criteria)
  @JoinColumn({ name: 'rubric_id' })
  rubric: Relation<Rubric>;
}
