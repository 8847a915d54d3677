import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** Somebody takes a course. Personal data: the link itself. */
@Entity({ schema: 'courses', name: 'enrolment' })
export class Enrolment {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'uuid' })
  courseId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  enrolledAt: Date;
}
