import type { TrainingMode } from '@waymark/courses';
import type { DomainCode, LocalDate, TrainingTopic } from '@waymark/kernel';
import { Column, Entity, JoinColumn, ManyToOne, OneToMany, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { LearningReviewStatus } from './outside-learning.rules';

/** A course that a holder took elsewhere, with the paper that proves it. Personal data: what somebody learned, where, and whatever the paper shows. */
@Entity({ schema: 'certification', name: 'outside_learning' })
export class OutsideLearning {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  holderId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  provider: string;

  /** Title and provider, by which the same course is told. */
  @Column({ type: 'text' })
  courseKey: string;

  @Column({ type: 'date' })
  learnedOn: LocalDate;

  @Column({ type: 'int' })
  minutes: number;

  @Column({ type: 'text', nullable: true })
  domain: DomainCode | null;

  @Column({ type: 'text', array: true })
  topics: TrainingTopic[];

  @Column({ type: 'text' })
  mode: TrainingMode;

  @Column({ type: 'uuid' })
  fileId: string;

  /** SHA-256 (hex) of the paper: the same one is told again under any title. */
  @Column({ type: 'text' })
  fileSha256: string;

  @Column({ type: 'timestamptz', precision: 3 })
  addedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt: Date | null;

  @OneToMany(() => LearningReview, (review) => review.learning)
  reviews: Relation<LearningReview>[];
}

/** What one board says of it: each decides for itself. Personal data: none beyond the link. */
@Entity({ schema: 'certification', name: 'learning_review' })
export class LearningReview {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  learningId: string;

  @Column({ type: 'uuid' })
  boardId: string;

  @Column({ type: 'text' })
  status: LearningReviewStatus;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  @ManyToOne(() => OutsideLearning, (learning) => learning.reviews)
  @JoinColumn({ name: 'learning_id' })
  learning: Relation<OutsideLearning>;
}
