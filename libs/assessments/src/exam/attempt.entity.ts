import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { FormItem } from './form.rules';

/** One sitting of one person. Personal data: who sat when. The database lets it be closed once and refuses every other change. */
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

  @Column({ type: 'jsonb' })
  form: FormItem[];

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  deadlineAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt: Date | null;
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

  @Column({ type: 'timestamptz', precision: 3 })
  savedAt: Date;
}
