import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Course } from '../course/course.entity';

/** Learners of a course who begin together, and the trainer who goes with them. Personal data: who trains it. */
@Entity({ schema: 'courses', name: 'cohort' })
export class Cohort {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  courseId: string;

  @Column({ type: 'text' })
  name: string;

  /** The day at the provider on which they begin. */
  @Column({ type: 'date' })
  startsOn: LocalDate;

  @Column({ type: 'uuid' })
  trainerId: string;

  @ManyToOne(() => Course)
  @JoinColumn({ name: 'course_id' })
  course: Relation<Course>;
}

/** Somebody learns in a cohort, until they leave it. Personal data: the link itself. */
@Entity({ schema: 'courses', name: 'cohort_learner' })
export class CohortLearner {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  cohortId: string;

  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  joinedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  leftAt: Date | null;
}
