import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { LocalDate, Locale } from '@waymark/kernel';
import { ApplicationStatus } from './application.rules';

/** One person asking one board for one certificate, under the scheme version of the day it was opened. Personal data: the name, and that it exists. */
@Entity({ schema: 'certification', name: 'application' })
export class Application {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  applicantId: string;

  @Column({ type: 'uuid' })
  boardId: string;

  @Column({ type: 'text' })
  schemeId: string;

  @Column({ type: 'text' })
  schemeVersion: string;

  /** The way it takes: `FULL`, `TRANSFER`, `RENEWAL`, or the id of a stage. */
  @Column({ type: 'text', default: 'FULL' })
  track: string;

  /** Of a renewal: the certificate that it keeps. */
  @Column({ type: 'uuid', nullable: true })
  renewsId: string | null;

  @Column({ type: 'text' })
  status: ApplicationStatus;

  @Column({ type: 'text', nullable: true })
  certificateName: string | null;

  /** Both names of its owner as they stood when it was sent; the legal one is for them and the board alone. */
  @Column({ type: 'text', nullable: true })
  legalName?: string | null;

  @Column({ type: 'text', nullable: true })
  chosenName?: string | null;

  @Column({ type: 'text', default: 'en' })
  certificateLanguage: Locale;

  /** How often the board has looked; each round has a first and a second decision. */
  @Column({ type: 'int', default: 0 })
  round: number;

  @Column({ type: 'timestamptz', precision: 3 })
  openedAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  sentAt: Date | null;

  /** The reviewer who has taken the case; nobody while it is free. */
  @Column({ type: 'uuid', nullable: true })
  assigneeId: string | null;

  /** The last day for whoever has the case now: the board, or the applicant who was asked or may appeal. */
  @Column({ type: 'date', nullable: true })
  dueOn: LocalDate | null;

  /** Working days that the board had left when it asked; only while it waits for the applicant. */
  @Column({ type: 'int', nullable: true })
  boardDaysLeft: number | null;
}
