import type { DomainCode } from '@waymark/kernel';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Course } from './course.entity';
import type { LocalText } from './course.rules';
import { Step } from './step.entity';

/** Part of a course that credits minutes to one training domain. No personal data. */
@Entity({ schema: 'courses', name: 'module' })
export class CourseModule {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  courseId: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'jsonb' })
  title: LocalText;

  @Column({ type: 'text' })
  domain: DomainCode;

  @Column({ type: 'integer' })
  creditMinutes: number;

  @Column({ type: 'integer' })
  leastEngagedMinutes: number;

  @ManyToOne(() => Course, (course) => course.modules)
  @JoinColumn({ name: 'course_id' })
  course: Relation<Course>;

  @OneToMany(() => Step, (step) => step.module)
  steps: Relation<Step>[];
}
