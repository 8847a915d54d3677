import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** An answer to a check; every try is kept. Personal data: through its enrolment. */
@Entity({ schema: 'courses', name: 'check_answer' })
export class CheckAnswer {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  enrolmentId: string;

  @Column({ type: 'uuid' })
  stepId: string;

  /** Nothing for "I'm not sure". */
  @Column({ type: 'text', nullable: true })
  optionId: string | null;

  @Column({ type: 'boolean' })
  isRight: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  answeredAt: Date;
}
