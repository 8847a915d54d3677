import { Column } from 'typeorm';
import { ProposalOutcome } from './proposal.rules';

/** What one reviewer proposed and a second one answered; each written once. */
export abstract class Proposal {
  @Column({ type: 'uuid' })
  proposedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  proposedAt: Date;

  @Column({ type: 'text', nullable: true })
  outcome: ProposalOutcome | null;

  /** Of the second person, for the board alone. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt: Date | null;
}
