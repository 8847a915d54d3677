import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** More time for one request, asked once by the applicant; each side written once. Personal data: why somebody needs it. */
@Entity({ schema: 'certification', name: 'request_time' })
export class RequestTime {
  @PrimaryColumn({ type: 'uuid' })
  requestId: string;

  @Column({ type: 'text' })
  words: string;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  /** The new last day; nothing where the day stays. */
  @Column({ type: 'date', nullable: true })
  answerBy: LocalDate | null;

  /** What the board says to it. */
  @Column({ type: 'text', nullable: true })
  answer: string | null;

  @Column({ type: 'uuid', nullable: true })
  decidedBy: string | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  decidedAt: Date | null;
}
