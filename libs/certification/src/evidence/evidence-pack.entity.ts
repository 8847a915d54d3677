import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Locale } from '@waymark/kernel';

/** A person's record as files to take along, made once and erased after a day; that it was made stays. Personal data: all of somebody's record, while it is there. */
@Entity({ schema: 'certification', name: 'evidence_pack' })
export class EvidencePack {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** Whose record it is. */
  @Column({ type: 'uuid' })
  personId: string;

  @Column({ type: 'uuid' })
  askedBy: string;

  /** The case on which a reviewer asked; nothing where it is one's own. */
  @Column({ type: 'uuid', nullable: true })
  applicationId: string | null;

  @Column({ type: 'text' })
  locale: Locale;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  readyAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  expiresAt: Date | null;

  @Column({ type: 'text', nullable: true })
  jsonSha256: string | null;

  @Column({ type: 'text', nullable: true })
  pdfSha256: string | null;

  @Column({ type: 'bytea', nullable: true, select: false })
  json: Buffer | null;

  @Column({ type: 'bytea', nullable: true, select: false })
  pdf: Buffer | null;
}
