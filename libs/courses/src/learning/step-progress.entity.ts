import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** How far somebody is with one step; the step opened last is where they take up again. Personal data: through its enrolment. */
@Entity({ schema: 'courses', name: 'step_progress' })
export class StepProgress {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  enrolmentId: string;

  @Column({ type: 'uuid' })
  stepId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  firstOpenedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  lastOpenedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  doneAt: Date | null;
}
