import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A stretch of time in which somebody was active in a module; the database refuses overlaps. Personal data: when somebody learned. */
@Entity({ schema: 'courses', name: 'engagement' })
export class Engagement {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'uuid' })
  moduleId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  fromAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  toAt: Date;
}
