import { Column, Entity, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { Locale, LocalDate } from '@waymark/kernel';
import type { DetailLine } from '../detail/detail.rules';
import { CredentialEvent } from './credential-event.entity';

export interface EvidenceLine {
  readonly label: string;
  readonly value: string;
}

/**
 * What was certified, as it was that day; never altered. It names nothing that could be deleted elsewhere: it still verifies
 * after the course, the account or the scheme is gone. Personal data: the holder's name; the row itself discloses lived experience.
 */
@Entity({ schema: 'credentials', name: 'credential' })
export class Credential {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** For people to read; never an access key. */
  @Column({ type: 'text', unique: true })
  number: string;

  /** 16 letters, 79 bits: who has it may look. */
  @Column({ type: 'text', unique: true })
  code: string;

  /** The decision that it rests on; one credential an edition. */
  @Column({ type: 'uuid' })
  sourceId: string;

  @Column({ type: 'int', default: 1 })
  edition: number;

  @Column({ type: 'uuid' })
  holderId: string;

  @Column({ type: 'uuid' })
  boardId: string;

  @Column({ type: 'text' })
  lang: Locale;

  @Column({ type: 'text' })
  holderName: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  boardName: string;

  @Column({ type: 'text' })
  timeZone: string;

  @Column({ type: 'text' })
  schemeName: string;

  @Column({ type: 'text' })
  schemeVersion: string;

  @Column({ type: 'date' })
  issuedOn: LocalDate;

  @Column({ type: 'date' })
  validUntil: LocalDate;

  /** The last day on which its board takes a late renewal; null where there is none, or nobody kept it. It makes nothing valid. */
  @Column({ type: 'date', nullable: true })
  lateUntil: LocalDate | null;

  @Column({ type: 'jsonb' })
  evidence: EvidenceLine[];

  /** Hours, exams and skills line by line, for those whom the holder lets read them; none on certificates from before they were kept. */
  @Column({ type: 'jsonb' })
  detail: DetailLine[];

  /** SHA-256 (hex) of the evaluation that the decision saw. */
  @Column({ type: 'text' })
  evidenceDigest: string;

  @Column({ type: 'jsonb' })
  signatories: { name: string; role: string }[];

  @Column({ type: 'timestamptz', precision: 3 })
  issuedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  supersedesId: string | null;

  @OneToMany(() => CredentialEvent, (event) => event.credential)
  events: Relation<CredentialEvent>[];
}
