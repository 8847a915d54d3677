import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { VersionContent } from './version.rules';

/** A course as it was published; never changed. Holds the keys of its checks, so it is never sent as it is. Personal data: who published it. */
@Entity({ schema: 'courses', name: 'version' })
export class CourseVersion {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  courseId: string;

  /** 1, 2, 3 … within the course. */
  @Column({ type: 'integer' })
  number: number;

  @Column({ type: 'jsonb' })
  content: VersionContent;

  @Column({ type: 'timestamptz', precision: 3 })
  publishedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  publishedBy: string | null;
}
