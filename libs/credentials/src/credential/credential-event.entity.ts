import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { LocalDate } from '@waymark/kernel';
import { Credential } from './credential.entity';
import { CredentialEventKind } from './credential-status.rules';

/** One step in the life of a credential; appended, never altered. Personal data: none beyond the link. */
@Entity({ schema: 'credentials', name: 'credential_event' })
export class CredentialEvent {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ type: 'uuid' })
  credentialId: string;

  @Column({ type: 'text' })
  kind: CredentialEventKind;

  @Column({ type: 'date' })
  effectiveOn: LocalDate;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  recordedBy: string | null;

  /** Of the two who decided it, the first; the second one recorded it. */
  @Column({ type: 'uuid', nullable: true })
  proposedBy?: string | null;

  /** The event of an earlier certificate that goes on here: two people decided that one. */
  @Column({ type: 'bigint', nullable: true })
  carriedFrom?: string | null;

  /** Shown to everybody who checks; facts and dates, no health word. */
  @Column({ type: 'text', nullable: true })
  publicReason: string | null;

  /** The last day on which everybody may read of it. */
  @Column({ type: 'date', nullable: true })
  publicUntil?: LocalDate | null;

  /** The last day of conditions that end by themselves. */
  @Column({ type: 'date', nullable: true })
  endsOn?: LocalDate | null;

  /** The case of discipline that it rests on; certification knows it. */
  @Column({ type: 'uuid', nullable: true })
  caseId?: string | null;

  @ManyToOne(() => Credential, (credential) => credential.events)
  @JoinColumn({ name: 'credential_id' })
  credential: Relation<Credential>;
}
