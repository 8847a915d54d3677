import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A badge in its signed forms: the same texts for ever. Personal data: the holder's name; the row itself discloses lived experience. */
@Entity({ schema: 'credentials', name: 'signed_badge' })
export class SignedBadge {
  @PrimaryColumn({ type: 'uuid' })
  badgeId: string;

  /** Open Badges 3.0 with a Data Integrity proof. */
  @Column({ type: 'text' })
  json: string;

  /** The same as a VC-JWT. */
  @Column({ type: 'text' })
  jwt: string;

  /** SD-JWT VC with all its disclosures. */
  @Column({ type: 'text' })
  sdJwt: string;

  @Column({ type: 'timestamptz', precision: 3 })
  signedAt: Date;
}
