import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The sealed PDF as it was made: the same bytes for ever. Personal data: all that the certificate shows. */
@Entity({ schema: 'credentials', name: 'sealed_document' })
export class SealedDocument {
  @PrimaryColumn({ type: 'uuid' })
  credentialId: string;

  /** 1 for the first; a reinstated certificate is drawn once more, with the badge that counts now. */
  @PrimaryColumn({ type: 'int' })
  ordinal: number;

  @Column({ type: 'bytea', select: false })
  bytes: Buffer;

  /** Hex. */
  @Column({ type: 'text', unique: true })
  sha256: string;

  @Column({ type: 'timestamptz', precision: 3 })
  sealedAt: Date;

  /** RFC 7638 thumbprint of the key that sealed it. */
  @Column({ type: 'text' })
  sealKid: string;
}
