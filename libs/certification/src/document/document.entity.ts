import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { DocumentStatus } from './document.rules';

/** A photo of one paper. Personal data: whatever the paper shows, until its day; then only who looked at it and when. */
@Entity({ schema: 'certification', name: 'document' })
export class CaseDocument {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  applicationId: string;

  /** What the scheme calls the paper. */
  @Column({ type: 'text' })
  code: string;

  @Column({ type: 'uuid' })
  fileId: string;

  @Column({ type: 'text' })
  status: DocumentStatus;

  @Column({ type: 'timestamptz', precision: 3 })
  addedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  /** Set once the case is closed. */
  @Column({ type: 'date', nullable: true })
  deleteOn: LocalDate | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  deletedAt: Date | null;
}
