import type { Locale } from '@waymark/kernel';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { RolePlayMode } from './role-play.rules';
import { Scenario } from './scenario.entity';

/** One trainee plays one scenario before one trainer. Personal data: who, and how well. The database refuses changes once released. */
@Entity({ schema: 'assessments', name: 'role_play' })
export class RolePlay {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid' })
  scenarioId: string;

  /** What the person has met, whichever version it was: the database lets nobody draw it twice. */
  @Column({ type: 'text' })
  scenarioCode: string;

  /** Drawn by chance for this person; not so for a correction. */
  @Column({ type: 'boolean', default: false })
  isDraw: boolean;

  @Column({ type: 'uuid' })
  rubricId: string;

  @Column({ type: 'uuid' })
  traineeId: string;

  /** Nobody while it waits. */
  @Column({ type: 'uuid', nullable: true })
  trainerId: string | null;

  /** What is judged, when it was recorded; null for one that is played live. */
  @Column({ type: 'uuid', nullable: true })
  recordingId: string | null;

  /** The first row of what was played: a second and a third rater have rows of their own. */
  @Column({ type: 'uuid' })
  playId: string;

  /** 1, or 2 and 3 for those who rate it again. */
  @Column({ type: 'integer', default: 1 })
  seat: number;

  /** Drawn for two raters, neither of whom sees the other's marks before both are in. */
  @Column({ type: 'boolean', default: false })
  isBlind: boolean;

  @Column({ type: 'integer', nullable: true })
  lot: number | null;

  @Column({ type: 'uuid', nullable: true })
  policyId: string | null;

  /** All blind marks were in. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt: Date | null;

  /** Of several raters, this one's marks are released. */
  @Column({ type: 'boolean', default: false })
  decides: boolean;

  /** Goes up by one with every write; a write that expects another one is refused. */
  @Column({ type: 'integer', default: 0 })
  version: number;

  @Column({ type: 'timestamptz', precision: 3 })
  drawnAt: Date;

  /** Since when it waits for a grade. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  sentAt: Date | null;

  /** The trainee swapped it for another one. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  setAsideAt: Date | null;

  @Column({ type: 'text', nullable: true })
  mode: RolePlayMode | null;

  /** The language in which it is played. */
  @Column({ type: 'text' })
  locale: Locale;

  /** When a trainer took it, and the timer began. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  startedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  finishedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  releasedAt: Date | null;

  @Column({ type: 'integer', nullable: true })
  total: number | null;

  @Column({ type: 'boolean', nullable: true })
  passed: boolean | null;

  /** The released role-play that this one corrects. */
  @Column({ type: 'uuid', nullable: true })
  supersedesId: string | null;

  @Column({ type: 'text', nullable: true })
  correctionReason: string | null;

  @ManyToOne(() => Scenario, (scenario) => scenario.plays)
  @JoinColumn({ name: 'scenario_id' })
  scenario: Relation<Scenario>;

  @OneToMany(() => Rating, (rating) => rating.rolePlay)
  ratings: Relation<Rating>[];

  @OneToMany(() => RolePlayComment, (comment) => comment.rolePlay)
  comments: Relation<RolePlayComment>[];
}

/** The level of one criterion in one role-play. Personal data: a judgement of a person. */
@Entity({ schema: 'assessments', name: 'rating' })
export class Rating {
  @PrimaryColumn({ type: 'uuid' })
  rolePlayId: string;

  @PrimaryColumn({ type: 'uuid' })
  criterionId: string;

  /** With this the database holds that the criterion is one of the role-play's own rubric. */
  @Column({ type: 'uuid' })
  rubricId: string;

  @Column({ type: 'integer' })
  level: number;

  @Column({ type: 'timestamptz', precision: 3 })
  ratedAt: Date;

  @ManyToOne(() => RolePlay, (rolePlay) => rolePlay.ratings)
  @JoinColumn({ name: 'role_play_id' })
  rolePlay: Relation<RolePlay>;
}

/** A note at a second of the timer. Personal data: free text about a person. */
@Entity({ schema: 'assessments', name: 'role_play_comment' })
export class RolePlayComment {
  /** Made by the screen, so that a repeated send changes nothing. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  rolePlayId: string;

  @Column({ type: 'uuid' })
  rubricId: string;

  @Column({ type: 'uuid', nullable: true })
  criterionId: string | null;

  @Column({ type: 'integer' })
  second: number;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'timestamptz', precision: 3 })
  writtenAt: Date;

  @ManyToOne(() => RolePlay, (rolePlay) => rolePlay.comments)
  @JoinColumn({ name: 'role_play_id' })
  rolePlay: Relation<RolePlay>;
}
