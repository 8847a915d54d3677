import { Organisation, Person } from '@waymark/identity';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';

/** A trainee works at a site under one supervisor, between two days. Personal data: who works where, under whom. */
@Entity({ schema: 'hours', name: 'placement' })
export class Placement {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  traineeId: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid' })
  supervisorId: string;

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
  supervisor: Relation<Person>;
}
