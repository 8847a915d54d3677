import type { LocalDate, Locale } from '@waymark/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ComplaintStatus } from './complaint.rules';

/** What somebody told a board about a certified person. Personal data: all of it; an investigation is never public, and its words are in no trail and no mail. */
@Entity({ schema: 'certification', name: 'complaint' })
export class Complaint {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  /** For people to read; no key. */
  @Column({ type: 'text' })
  number: string;

  @Column({ type: 'uuid' })
  boardId: string;

  /** As it was told: the number of a certificate, or a name. */
  @Column({ type: 'text' })
  about: string;

  @Column({ type: 'text' })
  text: string;

  @Column({ type: 'date', nullable: true })
  happenedOn: LocalDate | null;

  /** The certificate that it is about, once that is known. */
  @Column({ type: 'uuid', nullable: true })
  credentialId: string | null;

  /** Its holder. */
  @Column({ type: 'uuid', nullable: true })
  subjectId: string | null;

  @Column({ type: 'text', nullable: true })
  complainantName: string | null;

  @Column({ type: 'text', nullable: true })
  complainantEmail: string | null;

  @Column({ type: 'text' })
  complainantLocale: Locale;

  /** Nothing is mailed to an address that nobody confirmed. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  emailConfirmedAt: Date | null;

  /** Whoever of the board wrote it down; nobody where it came by the public form. */
  @Column({ type: 'uuid', nullable: true })
  enteredBy: string | null;

  @Column({ type: 'text' })
  status: ComplaintStatus;

  /** Each round has a first and a second decision. */
  @Column({ type: 'int' })
  round: number;

  @Column({ type: 'timestamptz', precision: 3 })
  receivedAt: Date;

  @Column({ type: 'date' })
  acknowledgeBy: LocalDate;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  acknowledgedAt: Date | null;

  @Column({ type: 'date' })
  decideBy: LocalDate;
}
