import { Column, Entity, JoinColumn, ManyToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Rubric } from './rubric.entity';
import type { Texts } from './text.rules';

/** A situation that is played and graded. Invented people only; no personal data. */
@Entity({ schema: 'assessments', name: 'scenario' })
export class Scenario {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid' })
  rubricId: string;

  @Column({ type: 'text' })
  code: string;

  /** Scenarios of one family train the same skill: a second try takes another of the family. */
  @Column({ type: 'text' })
  family: string;

  @Column({ type: 'integer' })
  minutes: number;

  @Column({ type: 'jsonb' })
  title: Texts;

  @Column({ type: 'jsonb' })
  brief: Texts;

  @Column({ type: 'jsonb' })
  actorScript: Texts;

  @Column({ type: 'jsonb' })
  assessorGuide: Texts;

  @ManyToOne(() => Rubric)
  @JoinColumn({ name: 'rubric_id' })
  rubric: Relation<Rubric>;
}
