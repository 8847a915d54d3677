import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { ApprovalState } from './approval.rules';

/** A board's word on what a training provider teaches: all of it or one course, from a day on. Personal data: who asked and who decided. */
@Entity({ schema: 'certification', name: 'training_approval' })
export class TrainingApproval {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  boardId: string;

  @Column({ type: 'uuid' })
  providerId: string;

  /** Nothing where all that the provider teaches is meant. */
  @Column({ type: 'uuid', nullable: true })
  courseId: string | null;

  @Column({ type: 'text' })
  state: ApprovalState;

  /** What the provider says of it. */
  @Column({ type: 'text' })
  note: string;

  @Column({ type: 'date', nullable: true })
  approvedFrom: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  approvedUntil: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  withdrawnFrom: LocalDate | null;

  /** Of the last decision, read by both sides. */
  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'uuid' })
  appliedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  appliedAt: Date;
}
