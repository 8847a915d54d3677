import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/**
 * The machine-readable credential of a certificate, as it was set aside with the event that made the certificate valid; never altered.
 * A reinstatement sets aside another one, because a bit of a status list never goes back. Personal data: the link to the certificate.
 */
@Entity({ schema: 'credentials', name: 'badge' })
export class Badge {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  credentialId: string;

  /** 1 for the first of a certificate. */
  @Column({ type: 'int' })
  ordinal: number;

  /** `ISSUED`, `REINSTATED` or `OVERTURNED`. */
  @Column({ type: 'bigint' })
  eventId: string;

  /** Who it is about, under a name that stands nowhere else. */
  @Column({ type: 'uuid' })
  subjectId: string;

  @Column({ type: 'uuid' })
  listId: string;

  @Column({ type: 'int' })
  statusIndex: number;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}
