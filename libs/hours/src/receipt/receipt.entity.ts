import type { LocalDate, Minutes } from '@waymark/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Activity } from '../entry/activity.rules';

/** One entry as it was decided. */
export interface ReceiptLine {
  readonly entryId: string;
  /** Of a signed entry; none where it went back. */
  readonly signatureId: string | null;
  readonly traineeId: string;
  readonly trainee: string;
  readonly site: string;
  readonly workedOn: LocalDate;
  readonly startTime: string;
  readonly minutes: Minutes;
  readonly activity: Activity;
  readonly contentHash: string | null;
  readonly reason: string | null;
}

/** What one batch signed and returned, as it was then. Never altered. Personal data: names, a mailbox, who worked when. */
@Entity({ schema: 'hours', name: 'receipt' })
export class Receipt {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  decidedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  signerId: string | null;

  @Column({ type: 'text', nullable: true })
  signerEmail: string | null;

  @Column({ type: 'text' })
  signerName: string;

  /** Nothing where nothing was signed. */
  @Column({ type: 'text', nullable: true })
  sentence: string | null;

  @Column({ type: 'text' })
  timeZone: string;

  @Column({ type: 'uuid', array: true })
  traineeIds: string[];

  @Column({ type: 'jsonb' })
  lines: ReceiptLine[];
}
