import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import { DecisionOutcome } from './decision.rules';

/** What one reviewer decided in one round, and what they saw: never altered. The second one confirms, or sends the case back. */
@Entity({ schema: 'certification', name: 'decision' })
export class Decision {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  applicationId: string;

  @Column({ type: 'uuid' })
  applicantId: string;

  @Column({ type: 'int' })
  round: number;

  /** 1 decides, 2 confirms or disagrees. */
  @Column({ type: 'int' })
  look: number;

  @Column({ type: 'text' })
  outcome: DecisionOutcome;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ type: 'uuid' })
  decidedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt: Date;

  /** SHA-256 (hex) of the evaluation that the reviewer decided on. */
  @Column({ type: 'text' })
  evaluationDigest: string;

  /** The requirement that a first look says no by. */
  @Column({ type: 'text', nullable: true })
  requirementId: string | null;

  /** What would change that "no", in the reviewer's words. */
  @Column({ type: 'text', nullable: true })
  remedy: string | null;

  /** The last day to appeal, of a "no" that a second person confirmed. */
  @Column({ type: 'date', nullable: true })
  appealUntil: LocalDate | null;
}
