import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import { RenewalAuditStatus } from './renewal-audit.rules';

/** A share of the renewals of some months, drawn by a seed that was fixed beforehand. Personal data: the numbers of certificates. */
@Entity({ schema: 'certification', name: 'audit_draw' })
export class AuditDraw {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  boardId: string;

  @Column({ type: 'date' })
  renewedFrom: LocalDate;

  @Column({ type: 'date' })
  renewedUntil: LocalDate;

  @Column({ type: 'int' })
  percent: number;

  @Column({ type: 'int' })
  windowDays: number;

  /** 64 hex digits; told to nobody before the draw. */
  @Column({ type: 'text' })
  seed: string;

  /** SHA-256 (hex) of the seed, told from the first day. */
  @Column({ type: 'text' })
  seedSha256: string;

  @Column({ type: 'uuid' })
  announcedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  announcedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  drawnBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  drawnAt: Date | null;

  /** The whole list that was drawn from, sorted. */
  @Column({ type: 'text', array: true, nullable: true })
  numbers: string[] | null;
}

/** One renewal that was drawn. Personal data: that its holder is audited, and what the board says. */
@Entity({ schema: 'certification', name: 'renewal_audit' })
export class RenewalAudit {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  drawId: string;

  @Column({ type: 'uuid' })
  boardId: string;

  /** The renewal that is looked at. */
  @Column({ type: 'uuid' })
  applicationId: string;

  @Column({ type: 'uuid' })
  holderId: string;

  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'text' })
  key: string;

  @Column({ type: 'date' })
  dueOn: LocalDate;

  @Column({ type: 'text' })
  status: RenewalAuditStatus;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  @Column({ type: 'text', nullable: true })
  note: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  sentAt: Date | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;
}

/** A paper for an audit. Personal data: whatever it shows. */
@Entity({ schema: 'certification', name: 'audit_paper' })
export class AuditPaper {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  auditId: string;

  @Column({ type: 'uuid' })
  fileId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'timestamptz', precision: 3 })
  addedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  removedAt: Date | null;
}
