import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { Role } from '@waymark/kernel';
import { Organisation } from './organisation.entity';
import { Person } from '../person/person.entity';

/** A role held in one organisation. Ended, never deleted: the row says who could act when. Personal data: the link itself. */
@Entity({ schema: 'identity', name: 'membership' })
export class Membership {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  role: Role;

  @Column({ type: 'timestamptz', precision: 3 })
  startedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt: Date | null;

  /** Who offered it, and who approved that: two people for a seat at a certification board. */
  @Column({ type: 'uuid', nullable: true })
  grantedBy?: string | null;

  @Column({ type: 'uuid', nullable: true })
  approvedBy?: string | null;

  @ManyToOne(() => Person, (person) => person.memberships)
  @JoinColumn({ name: 'person_id' })
  person: Relation<Person>;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
}
