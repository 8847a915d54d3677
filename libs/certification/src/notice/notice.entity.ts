import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What the holder was told of a complaint, and their answer; each written once. Personal data: both. */
@Entity({ schema: 'certification', name: 'complaint_notice' })
export class ComplaintNotice {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  complaintId: string;

  @Column({ type: 'int' })
  round: number;

  /** Whom it is for: the holder. */
  @Column({ type: 'uuid' })
  subjectId: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'uuid' })
  sentBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  sentAt: Date;

  @Column({ type: 'date' })
  answerBy: LocalDate;

  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt: Date | null;
}
