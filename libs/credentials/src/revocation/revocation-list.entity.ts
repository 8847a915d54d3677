import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A list of certificates that an authority took back, as it was given out; never altered. Personal data: none. */
@Entity({ schema: 'credentials', name: 'revocation_list' })
export class RevocationList {
  /** SHA-256 (hex) of the certificate of the authority. */
  @PrimaryColumn({ type: 'text' })
  authority: string;

  /** 1 for the first of an authority; the same stands in the list. */
  @PrimaryColumn({ type: 'int' })
  number: number;

  /** CRL v2 (RFC 5280), DER. */
  @Column({ type: 'bytea' })
  der: Buffer;

  @Column({ type: 'timestamptz', precision: 3 })
  signedAt: Date;

  /** By then there is a newer one. */
  @Column({ type: 'timestamptz', precision: 3 })
  nextAt: Date;
}
