import type { InBoth, PeerRole, PracticeFormat } from '@waymark/kernel';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { RolePlay } from './role-play.entity';
import { Rubric } from './rubric.entity';
import type { Family } from './scenario.rules';

/** A situation that is played and graded: one version, which never changes but for its retirement. Invented people only; no personal data. */
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

  @Column({ type: 'integer' })
  version: number;

  /** Scenarios of one family train the same skill: a second try takes another of the family. */
  @Column({ type: 'text' })
  family: Family;

  @Column({ type: 'text', array: true })
  formats: PracticeFormat[];

  @Column({ type: 'text', array: true })
  roles: PeerRole[];

  @Column({ type: 'integer' })
  minutes: number;

  @Column({ type: 'jsonb' })
  title: InBoth;

  @Column({ type: 'jsonb' })
  brief: InBoth;

  @Column({ type: 'jsonb' })
  actorScript: InBoth;

  @Column({ type: 'jsonb' })
  assessorGuide: InBoth;

  @Column({ type: 'timestamptz', precision: 3 })
  publishedAt: Date;

  /** Not drawn any more: taken out, or a newer version took its place. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  retiredAt: Date | null;

  @ManyToOne(() => Rubric)
  @JoinColumn({ name: 'rubric_id' })
  rubric: Relation<Rubric>;

  @OneToMany(() => RolePlay, (play) => play.scenario)
  plays: Relation<RolePlay>[];
}
