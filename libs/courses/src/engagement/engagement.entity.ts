import type { DomainCode } from '@waymark/kernel';
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

  /** The domain of the module at that time. */
  @Column({ type: 'text' })
  domain: DomainCode;

  @Column({ type: 'timestamptz', precision: 3 })
  fromAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  toAt: Date;
}
