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
}
