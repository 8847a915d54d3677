import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { LocalDate } from '@waymark/kernel';
import { ExtensionStatus } from './stage-extension.rules';

/** More time for a certificate for a time, asked by its holder and decided by its board. Personal data: why somebody needs it, which stays out of the audit trail. */
@Entity({ schema: 'certification', name: 'stage_extension' })
export class StageExtension {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  applicationId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'text' })
  status: ExtensionStatus;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt: Date | null;

  /** What the board says to its holder. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;

  /** The last valid day that it gave. */
  @Column({ type: 'date', nullable: true })
  validUntil: LocalDate | null;
}
