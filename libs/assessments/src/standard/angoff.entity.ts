import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Blueprint } from '../exam/blueprint.rules';
import type { StudyItem } from './angoff.rules';

/** A standard setting with judges, in rounds. Personal data: who opened it. */
@Entity({ schema: 'assessments', name: 'angoff_study' })
export class AngoffStudy {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  examId: string;

  @Column({ type: 'uuid' })
  providerId: string;

  @Column({ type: 'jsonb' })
  blueprint: Blueprint;

  @Column({ type: 'jsonb' })
  items: StudyItem[];

  @Column({ type: 'int' })
  round: number;

  @Column({ type: 'uuid' })
  openedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  openedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt: Date | null;
}

/** One judge's estimate of one item in one round. Fixed once the round is over. Personal data: what a judge said. */
@Entity({ schema: 'assessments', name: 'angoff_rating' })
export class AngoffRating {
  @PrimaryColumn({ type: 'uuid' })
  studyId: string;

  @PrimaryColumn({ type: 'uuid' })
  judgeId: string;

  @PrimaryColumn({ type: 'int' })
  round: number;

  @PrimaryColumn({ type: 'uuid' })
  itemId: string;

  @Column({ type: 'smallint' })
  percent: number;

  @Column({ type: 'timestamptz', precision: 3 })
  savedAt: Date;
}
