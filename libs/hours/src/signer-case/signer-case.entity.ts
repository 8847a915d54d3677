import type { LocalDate, Locale } from '@waymark/kernel';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Placement } from '../placement/placement.entity';
import type { SignerCaseReason, SignerCaseState } from './signer-case.rules';

/** A supervisor does not sign, and somebody else is asked. Personal data: who fell out with whom, in own words; names and a mailbox; what the evidence shows. */
@Entity({ schema: 'hours', name: 'signer_case' })
export class SignerCase {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  traineeId: string;

  @Column({ type: 'uuid' })
  placementId: string;

  /** Where, and about whom, it was opened: the site may name another supervisor since. */
  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'uuid', nullable: true })
  supervisorId: string | null;

  /** The supervisor, as they were called then. */
  @Column({ type: 'text' })
  signerName: string;

  @Column({ type: 'text' })
  reason: SignerCaseReason;

  @Column({ type: 'text' })
  words: string;

  @Column({ type: 'uuid', array: true })
  fileIds: string[];

  /** What waited when it was opened. */
  @Column({ type: 'uuid', array: true })
  entryIds: string[];

  /** Who is asked to sign: the alternate whom the trainee named, or somebody whom the site named. */
  @Column({ type: 'text' })
  askedName: string;

  @Column({ type: 'text' })
  askedEmail: string;

  @Column({ type: 'text' })
  askedLocale: Locale;

  @Column({ type: 'boolean', default: false })
  isNamedBySite: boolean;

  @Column({ type: 'text' })
  state: SignerCaseState;

  @Column({ type: 'timestamptz', precision: 3 })
  openedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  movedAt: Date;

  @Column({ type: 'date', nullable: true })
  dueOn: LocalDate | null;

  @ManyToOne(() => Placement)
  @JoinColumn({ name: 'placement_id' })
  placement: Relation<Placement>;
}
