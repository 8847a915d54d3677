import { Column, Entity, JoinColumn, OneToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { HoursEntry } from '../entry/hours-entry.entity';
import type { SignerStanding } from './hours-signature.rules';

/** What is kept of a signature. Personal data: the signer's name, and their mailbox where they have no account. */
abstract class SignatureColumns {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  entryId: string;

  @Column({ type: 'uuid' })
  traineeId: string;

  /** None where the signer has no account: then the mailbox stands for them. */
  @Column({ type: 'uuid', nullable: true })
  signerId: string | null;

  @Column({ type: 'text', nullable: true })
  signerEmail: string | null;

  /** As what they signed: it held on the day of the work. */
  @Column({ type: 'text' })
  standing: SignerStanding;

  @Column({ type: 'text' })
  signerName: string;

  @Column({ type: 'text' })
  sentence: string;

  /** SHA-256, in hex, of the canonical content. */
  @Column({ type: 'text' })
  contentHash: string;

  @Column({ type: 'timestamptz', precision: 3 })
  signedAt: Date;

  /** The batch it was given in; nothing in signatures from before there were receipts. */
  @Column({ type: 'uuid', nullable: true })
  receiptId: string | null;
}

/** Who attested one entry, in which words, over which content. Never altered. */
@Entity({ schema: 'hours', name: 'signature' })
export class HoursSignature extends SignatureColumns {
  @OneToOne(() => HoursEntry)
  @JoinColumn({ name: 'entry_id' })
  entry: Relation<HoursEntry>;
}

/** A signature that was taken back within a day. Never altered. */
@Entity({ schema: 'hours', name: 'undone_signature' })
export class UndoneSignature extends SignatureColumns {
  @Column({ type: 'timestamptz', precision: 3 })
  undoneAt: Date;
}
