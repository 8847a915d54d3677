import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { Credential } from './credential.entity';

/** The sealed PDF as it was made: the same bytes for ever. Personal data: all that the certificate shows. */
@Entity({ schema: 'credentials', name: 'sealed_document' })
export class SealedDocument {
  @PrimaryColumn({ type: 'uuid' })
  credentialId: string;

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

  @OneToOne(() => Credential, (credential) => credential.document)
  @JoinColumn({ name: 'credential_id' })
  credential: Relation<Credential>;
}
