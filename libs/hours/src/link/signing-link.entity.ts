import type { Locale } from '@waymark/kernel';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';

/** A link that was mailed to somebody without an account; only its hash. Personal data: address. */
@Entity({ schema: 'hours', name: 'signing_link' })
export class SigningLink {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'text' })
  email: string;

  @Column({ type: 'text' })
  locale: Locale;

  @Column({ type: 'text' })
  tokenHash: string;

  @Column({ type: 'timestamptz', precision: 3 })
  createdAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;

  /** The day of a weekly message; none for the link of a receipt. */
  @Column({ type: 'date', nullable: true })
  askedOn: string | null;
}

/** A browser in which the code to a link was typed; only the hash of what its cookie holds. */
@Entity({ schema: 'hours', name: 'link_session' })
export class LinkSession {
  @PrimaryColumn({ type: 'text' })
  secretHash: string;

  @Column({ type: 'uuid' })
  linkId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;

  @ManyToOne(() => SigningLink)
  @JoinColumn({ name: 'link_id' })
  link: Relation<SigningLink>;
}
