import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { PairOfTexts } from './profile.rules';

/** The address of a program's page; it stays. No personal data. */
@Entity({ schema: 'programs', name: 'profile' })
export class ProgramProfile {
  @PrimaryColumn({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text', unique: true })
  slug: string;
}

/** What a program said about itself; a change is a new row, the newest counts. Personal data: who said it. */
@Entity({ schema: 'programs', name: 'profile_statement' })
export class ProfileStatement {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'boolean' })
  isPublic: boolean;

  @Column({ type: 'text', nullable: true })
  phone: string | null;

  @Column({ type: 'jsonb' })
  about: PairOfTexts;

  @Column({ type: 'jsonb' })
  policy: PairOfTexts;

  @Column({ type: 'jsonb' })
  supervisorRole: PairOfTexts;

  @Column({ type: 'jsonb' })
  languages: PairOfTexts;

  @Column({ type: 'jsonb' })
  openHours: PairOfTexts;

  @Column({ type: 'jsonb' })
  usualWait: PairOfTexts;

  @Column({ type: 'int', nullable: true })
  offerMonths: number | null;

  @Column({ type: 'timestamptz', precision: 3 })
  statedAt: Date;

  @Column({ type: 'uuid' })
  statedBy: string;
}

/** A holder lets a program count them on its page, until they take it back. Personal data: that they work there. */
@Entity({ schema: 'programs', name: 'count_consent' })
export class CountConsent {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  entryId: string;

  @Column({ type: 'uuid' })
  holderId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  givenAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt: Date | null;
}
