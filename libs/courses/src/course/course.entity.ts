import { Organisation } from '@waymark/identity';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';

/** A course of a training provider: the name under which its versions stand. No personal data. */
@Entity({ schema: 'courses', name: 'course' })
export class Course {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text', unique: true })
  slug: string;

  /** The name of the course that ships with the product and that this one began as. */
  @Column({ type: 'text', nullable: true })
  starter: string | null;

  /** The version that learners take; nothing before the first one. */
  @Column({ type: 'uuid', nullable: true })
  versionId: string | null;

  /** When the first version was published. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  publishedAt: Date | null;

  @ManyToOne(() => Organisation)
  @JoinColumn({ name: 'organisation_id' })
  organisation: Relation<Organisation>;
}
