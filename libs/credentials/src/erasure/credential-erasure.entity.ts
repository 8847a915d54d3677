import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A certificate that its holder wanted erased. Never altered. */
@Entity({ schema: 'credentials', name: 'erasure' })
export class CredentialErasure {
  @PrimaryColumn({ type: 'uuid' })
  credentialId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  erasedAt: Date;
}
