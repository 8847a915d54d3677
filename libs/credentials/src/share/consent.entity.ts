import { Column, Entity, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { SharePurpose, ViewDevice } from './share.rules';

/** A holder's word on what one receiver may read of a certificate, for what and until when; only its withdrawal is written later. Personal data: all of it. */
@Entity({ schema: 'credentials', name: 'consent' })
export class Consent {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  credentialId: string;

  @Column({ type: 'uuid' })
  holderId: string;

  /** In the holder's words; the name of the program where it is one. */
  @Column({ type: 'text' })
  recipient: string;

  /** The program; nothing for a link. */
  @Column({ type: 'uuid', nullable: true })
  organisationId: string | null;

  /** Of the key of a link; nothing for a program. */
  @Column({ type: 'text', nullable: true })
  keyHash: string | null;

  @Column({ type: 'text' })
  purpose: SharePurpose;

  @Column({ type: 'text', nullable: true })
  purposeWords: string | null;

  /** Places in what can be shown of the certificate, which never changes. */
  @Column({ type: 'int', array: true })
  lines: number[];

  @Column({ type: 'boolean' })
  showsRules: boolean;

  @Column({ type: 'timestamptz', precision: 3 })
  givenAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  endsAt: Date;

  @Column({ type: 'int', nullable: true })
  mostViews: number | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt: Date | null;
}

/** One reading under a consent: what was shown, when, with which notice. Never altered. Personal data: that the holder was looked at. */
@Entity({ schema: 'credentials', name: 'disclosure' })
export class Disclosure {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ type: 'uuid' })
  consentId: string;

  /** From 1, without a gap: two at once are counted one after the other. */
  @Column({ type: 'int' })
  ordinal: number;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  /** Of a program's staff; a stranger with a link is nobody here. */
  @Column({ type: 'uuid', nullable: true })
  viewerId: string | null;

  @Column({ type: 'text' })
  device: ViewDevice;

  @Column({ type: 'int', array: true })
  lines: number[];

  @Column({ type: 'boolean' })
  showsRules: boolean;

  /** The words against passing it on, as they were shown (42 CFR 2.32). */
  @Column({ type: 'text' })
  notice: string;
}
