import { Column, Entity, PrimaryColumn } from 'typeorm';

/** An address that the receiving side refused for good, until a mail arrives there again. Personal data: address. */
@Entity({ schema: 'platform', name: 'mail_bounce' })
export class MailBounce {
  @PrimaryColumn({ type: 'text' })
  recipient: string;

  @Column({ type: 'timestamptz', precision: 3 })
  bouncedAt: Date;

  /** What the other side said; for people who run the product. */
  @Column({ type: 'text' })
  answer: string;
}
