import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A mail of the demonstration, readable at /dev/mail. Personal data: address and text; never written outside demo mode. */
@Entity({ schema: 'platform', name: 'sent_mail' })
export class SentMail {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'timestamptz', precision: 3 })
  sentAt: Date;

  @Column({ type: 'text' })
  recipient: string;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  body: string;
}
