import { Organisation, Person } from '@waymark/identity';
import type { Locale } from '@waymark/kernel';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';

/** A trainee works at a site under one supervisor, between two days. Personal data: who works where, under whom; name and address of people without an account. */
@Entity({ schema: 'hours', name: 'placement' })
export class Placement {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  traineeId: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  /** None where the supervisor has no account: then a name and a mailbox stand for them. */
  @Column({ type: 'uuid', nullable: true })
  supervisorId: string | null;

  @Column({ type: 'text', nullable: true })
  supervisorName: string | null;

  @Column({ type: 'text', nullable: true })
  supervisorEmail: string | null;

  @Column({ type: 'text', nullable: true })
  supervisorLocale: Locale | null;

  /** Who is asked when the supervisor does not answer. */
  @Column({ type: 'text', nullable: true })
  alternateName: string | null;

  @Column({ type: 'text', nullable: true })
  alternateEmail: string | null;

  @Column({ type: 'text', nullable: true })
  alternateLocale: Locale | null;

  @Column({ type: 'boolean', default: false })
  isAlternateAsked: boolean;

  @Column({ type: 'date' })
  startsOn: string;

  @Column({ type: 'date', nullable: true })
  endsOn: string | null;

  @Column({ type: 'integer' })
  dailyCapMinutes: number;

  @Column({ type: 'uuid' })
  createdBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;

  @ManyToOne(() => Person)
  @JoinColumn({ name: 'trainee_id' })
  trainee: Relation<Person>;

  @ManyToOne(() => Person)
  @JoinColumn({ name: 'supervisor_id' })
  supervisor: Relation<Person> | null;
}
