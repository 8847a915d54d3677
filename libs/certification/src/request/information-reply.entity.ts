import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AnsweredLine } from './information-request.rules';

/** What came of a request: the applicant's answers, or none because the board waited no longer. Never altered. Personal data: the notes. */
@Entity({ schema: 'certification', name: 'information_reply' })
export class InformationReply {
  @PrimaryColumn({ type: 'uuid' })
  requestId: string;

  /** Null where nobody answered in time. */
  @Column({ type: 'jsonb', nullable: true })
  lines: AnsweredLine[] | null;

  @Column({ type: 'timestamptz', precision: 3 })
  endedAt: Date;
}
