import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** What somebody wrote to a reflection, as they left it last. Personal data of the most private kind: shown to its writer and to nobody else. */
@Entity({ schema: 'courses', name: 'reflection' })
export class Reflection {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  enrolmentId: string;

  @Column({ type: 'uuid' })
  stepId: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'timestamptz', precision: 3 })
  savedAt: Date;
}
