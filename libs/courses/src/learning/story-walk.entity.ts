import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** One way through a story, from its beginning to an end; every one is kept. Personal data: through its enrolment. */
@Entity({ schema: 'courses', name: 'story_walk' })
export class StoryWalk {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  enrolmentId: string;

  @Column({ type: 'uuid' })
  stepId: string;

  @Column({ type: 'text', array: true })
  choiceIds: string[];

  @Column({ type: 'timestamptz', precision: 3 })
  walkedAt: Date;
}
