import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** How a provider has role-plays rated twice, from one moment on. Append-only. Personal data: who decided. */
@Entity({ schema: 'assessments', name: 'rating_policy' })
export class RatingPolicy {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'integer' })
  share: number;

  @Column({ type: 'integer' })
  tolerance: number;

  @Column({ type: 'uuid' })
  decidedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt: Date;
}
