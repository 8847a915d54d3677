import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AppealOutcome } from '../appeal/appeal.rules';
import { MeasureOutcome } from './measure.rules';

/** What one reviewer decided about a complaint in one round: never altered. The second one confirms, or sends it back with their reasons. Personal data: the words, and whom it is about. */
@Entity({ schema: 'certification', name: 'complaint_decision' })
export class ComplaintDecision {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  complaintId: string;

  @Column({ type: 'uuid', nullable: true })
  subjectId: string | null;

  @Column({ type: 'int' })
  round: number;

  /** 1 decides, 2 confirms or disagrees. */
  @Column({ type: 'int' })
  look: number;

  /** Nothing where the second one disagrees. */
  @Column({ type: 'text', nullable: true })
  outcome: MeasureOutcome | null;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ type: 'text', nullable: true })
  letter: string | null;

  @Column({ type: 'text', nullable: true })
  publicWording: string | null;

  @Column({ type: 'date', nullable: true })
  publicUntil: LocalDate | null;

  @Column({ type: 'date', nullable: true })
  endsOn: LocalDate | null;

  @Column({ type: 'uuid' })
  decidedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt: Date;

  /** The last day to appeal, of a second look that confirmed. */
  @Column({ type: 'date', nullable: true })
  appealUntil: LocalDate | null;
}

/** The holder's word against a measure, and what came of it; each written once. Personal data: the words. */
@Entity({ schema: 'certification', name: 'complaint_appeal' })
export class ComplaintAppeal {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  complaintId: string;

  /** The decision that it is against. */
  @Column({ type: 'uuid' })
  decisionId: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'timestamptz', precision: 3 })
  filedAt: Date;

  @Column({ type: 'text', nullable: true })
  outcome: AppealOutcome | null;

  /** Read by the holder. */
  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt: Date | null;
}
