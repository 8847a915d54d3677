import type { LocalDate } from '@waymark/kernel';
import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { AskedLine } from './information-request.rules';

/** What the board asked an applicant, line by line: never altered. Personal data: whatever the sentences name. */
@Entity({ schema: 'certification', name: 'information_request' })
export class InformationRequest {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  applicationId: string;

  @Column({ type: 'jsonb' })
  lines: AskedLine[];

  @Column({ type: 'uuid' })
  askedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  @Column({ type: 'date' })
  answerBy: LocalDate;
}
