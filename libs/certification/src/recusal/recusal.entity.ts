import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { RecusalGround } from './recusal.rules';

/** A reviewer said that they must not judge this applicant: never altered. Personal data: who is close to whom. */
@Entity({ schema: 'certification', name: 'recusal' })
export class Recusal {
  @PrimaryColumn({ type: 'uuid' })
  applicationId: string;

  @PrimaryColumn({ type: 'uuid' })
  reviewerId: string;

  @Column({ type: 'text' })
  ground: RecusalGround;

  @Column({ type: 'timestamptz', precision: 3 })
  declaredAt: Date;
}
