import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** An applicant's word against a "no": never altered. Personal data: the text. */
@Entity({ schema: 'certification', name: 'appeal' })
export class Appeal {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  applicationId: string;

  /** Of the "no" that it is against. */
  @Column({ type: 'int' })
  round: number;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'timestamptz', precision: 3 })
  filedAt: Date;
}
