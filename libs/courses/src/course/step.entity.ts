import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { CheckQuestion, LocalText, StepKind, StepVideo } from './course.rules';
import { CourseModule } from './module.entity';

/** One thing to read, watch or answer. Holds the key of its check, so it is never sent as it is. No personal data. */
@Entity({ schema: 'courses', name: 'step' })
export class Step {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  moduleId: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'text' })
  kind: StepKind;

  @Column({ type: 'jsonb' })
  title: LocalText;

  @Column({ type: 'integer' })
  minutes: number;

  @Column({ type: 'boolean' })
  isRequired: boolean;

  @Column({ type: 'jsonb' })
  body: LocalText;

  @Column({ type: 'jsonb', nullable: true })
  video: StepVideo | null;

  @Column({ type: 'jsonb', nullable: true })
  question: CheckQuestion | null;

  @ManyToOne(() => CourseModule, (module) => module.steps)
  @JoinColumn({ name: 'module_id' })
  module: Relation<CourseModule>;
}
