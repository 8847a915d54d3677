import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { SourceMethod, SourceResult } from './transfer.rules';

/** A certificate of another board that somebody brings, and what that board said of it. Personal data: its number. */
@Entity({ schema: 'certification', name: 'transfer_claim' })
export class TransferClaim {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  applicationId: string;

  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'text' })
  number: string;

  /** One of this platform, which answers for itself. */
  @Column({ type: 'uuid', nullable: true })
  credentialId: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  claimedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  replacedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  result: SourceResult | null;

  @Column({ type: 'text', nullable: true })
  method: SourceMethod | null;

  @Column({ type: 'text', nullable: true })
  contact: string | null;

  @Column({ type: 'date', nullable: true })
  validUntil: LocalDate | null;

  @Column({ type: 'uuid', nullable: true })
  verifiedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  verifiedAt: Date | null;
}
