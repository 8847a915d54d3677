import { Column, Entity, JoinColumn, OneToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Course } from '../course/course.entity';
import type { VersionContent } from '../version/version.rules';

/** The next version of a course, as its authors work on it. Personal data: who edited it last. */
@Entity({ schema: 'courses', name: 'draft' })
export class Draft {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  courseId: string;

  @Column({ type: 'jsonb' })
  content: VersionContent;

  /** One more with each edit: an edit of an older one is refused. */
  @Column({ type: 'integer' })
  revision: number;

  /** The revision that was published last. */
  @Column({ type: 'integer', nullable: true })
  publishedRevision: number | null;

  @Column({ type: 'timestamptz', precision: 3 })
  editedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  editedBy: string | null;

  @OneToOne(() => Course)
  @JoinColumn({ name: 'course_id' })
  course: Relation<Course>;
}
