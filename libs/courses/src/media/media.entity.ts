import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A file that an author sent for a course: whoever may see the course may see it. Personal data: none beyond the file's own. */
@Entity({ schema: 'courses', name: 'media' })
export class CourseMedia {
  @PrimaryColumn({ type: 'uuid' })
  fileId: string;

  @Column({ type: 'uuid' })
  courseId: string;
}
