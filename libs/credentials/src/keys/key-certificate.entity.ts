import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The certificate that a key stands in; never altered. Personal data: none. */
@Entity({ schema: 'credentials', name: 'key_certificate' })
export class KeyCertificate {
  @PrimaryColumn({ type: 'uuid' })
  keyId: string;

  @Column({ type: 'bytea' })
  der: Buffer;

  /** DER of the certificate of the authority that issued it. */
  @Column({ type: 'bytea' })
  issuer: Buffer;

  /** Hexadecimal, as in the list of what was taken back. */
  @Column({ type: 'text' })
  serial: string;

  @Column({ type: 'timestamptz', precision: 3 })
  validUntil: Date;
}
