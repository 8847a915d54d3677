import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { Accommodation } from './accommodation.rules';

/**
 * What a provider's exams give to one person; the highest number counts. Personal data of the sensitive kind: that somebody needs it.
 * Read by the person and by admins of the provider. No reason is kept.
 */
@Entity({ schema: 'assessments', name: 'accommodation' })
export class GrantedAccommodation implements Accommodation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  providerId: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'int' })
  timePercent: number;

  @Column({ type: 'int' })
  breakMinutes: number;

  @Column({ type: 'boolean' })
  hasFewerOptions: boolean;

  @Column({ type: 'boolean' })
  hasLargerText: boolean;

  @Column({ type: 'boolean' })
  hasSeparateRoom: boolean;

  @Column({ type: 'boolean' })
  hasReader: boolean;

  @Column({ type: 'uuid' })
  approvedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  approvedAt: Date;
}
