import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';

/** A sentence that the applicant signed by typing their name. Never altered. Personal data: the name; the lived-experience one discloses it. */
@Entity({ schema: 'certification', name: 'attestation' })
export class Attestation {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  applicationId: string;

  @Column({ type: 'text' })
  code: string;

  /** SHA-256 (hex) of the sentence that was shown. */
  @Column({ type: 'text' })
  textVersion: string;

  @Column({ type: 'text' })
  signedName: string;

  @Column({ type: 'timestamptz', precision: 3 })
  signedAt: Date;
}
