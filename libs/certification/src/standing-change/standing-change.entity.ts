import { CredentialEventKind } from '@waymark/credentials';
import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Proposal } from '../proposal/proposal.entity';

/** A change of standing as one reviewer proposed it, and what a second one said; each written once. Personal data: the words, and whom it is about. */
@Entity({ schema: 'certification', name: 'standing_change' })
export class StandingChange extends Proposal {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  credentialId: string;

  @Column({ type: 'uuid' })
  holderId: string;

  @Column({ type: 'uuid' })
  boardId: string;

  @Column({ type: 'text' })
  kind: CredentialEventKind;

  @Column({ type: 'date' })
  effectiveOn: LocalDate;

  /** What everybody reads who checks the certificate, once it is confirmed. */
  @Column({ type: 'text' })
  publicReason: string;

  /** For the board alone. */
  @Column({ type: 'text' })
  reasons: string;
}
