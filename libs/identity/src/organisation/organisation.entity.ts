import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { OrganisationKind } from './organisation.rules';

/** An organisation that people act for, or a place outside that one trainee named. No personal data. */
@Entity({ schema: 'identity', name: 'organisation' })
export class Organisation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** Unique, but for places outside. */
  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: OrganisationKind;

  /** IANA zone in which its days begin and end. */
  @Column({ type: 'text' })
  timeZone: string;
}
