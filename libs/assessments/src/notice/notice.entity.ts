import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Glances } from './notice.rules';

/**
 * That somebody saw many questions of an exam and worked on few: for a person to look at, with no effect of its own. Personal data: who, and how
 * often. Read by those who plan the exam.
 */
@Entity({ schema: 'assessments', name: 'exam_notice' })
export class ExamNotice implements Glances {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  examId: string;

  @Column({ type: 'uuid' })
  personId: string;

  /** The attempt after which it was noticed. */
  @Column({ type: 'uuid' })
  attemptId: string;

  @Column({ type: 'int' })
  attemptCount: number;

  @Column({ type: 'int' })
  questionCount: number;

  @Column({ type: 'timestamptz', precision: 3 })
  noticedAt: Date;
}
