import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AppealOutcome } from './appeal.rules';

/** What came of an appeal: never altered. The database refuses whoever decided something of the case before. */
@Entity({ schema: 'certification', name: 'appeal_decision' })
export class AppealDecision {
  @PrimaryColumn({ type: 'uuid' })
  appealId: string;

  @Column({ type: 'text' })
  outcome: AppealOutcome;

  @Column({ type: 'text' })
  reasons: string;

  @Column({ type: 'uuid' })
  decidedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt: Date;
}
