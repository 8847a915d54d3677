import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** When an exam may be begun. No personal data. */
@Entity({ schema: 'assessments', name: 'exam_window' })
export class ExamWindow {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  examId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  opensAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  closesAt: Date;

  /** When staff closed it before its end: nobody begins in it any more. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true, default: null })
  closedAt: Date | null;
}
