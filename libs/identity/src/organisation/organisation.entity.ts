import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { OrganisationKind } from './organisation.rules';

/** An organisation that people act for. No personal data. */
@Entity({ schema: 'identity', name: 'organisation' })
export class Organisation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text', unique: true })
  name: string;

  @Column({ type: 'text' })
  kind: OrganisationKind;

  /** IANA zone in which its days begin and end. */
  @Column({ type: 'text' })
  timeZone: string;
}
