import type { Locale } from '@waymark/kernel';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Answer, Relation } from './reference.rules';

/** Somebody whom an applicant named to speak for them. Personal data: name, address, and what they wrote, which the applicant never sees. */
@Entity({ schema: 'certification', name: 'reference' })
export class Reference {
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  applicationId: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  relation: Relation;

  @Column({ type: 'text' })
  email: string;

  @Column({ type: 'text' })
  locale: Locale;

  @Column({ type: 'timestamptz', precision: 3 })
  askedAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  lastMailAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  answeredAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  declinedAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  replacedAt: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  answer: Answer | null;
}
