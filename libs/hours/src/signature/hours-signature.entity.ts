import { Column, Entity, JoinColumn, OneToOne, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { HoursEntry } from '../entry/hours-entry.entity';

/** Who attested one entry, in which words, over which content. Never altered. Personal data: the signer's name. */
@Entity({ schema: 'hours', name: 'signature' })
export class HoursSignature {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  entryId: string;

  @Column({ type: 'uuid' })
  traineeId: string;

  @Column({ type: 'uuid' })
  signerId: string;

  @Column({ type: 'text' })
  signerName: string;

  @Column({ type: 'text' })
  sentence: string;

  /** SHA-256, in hex, of the canonical content. */
  @Column({ type: 'text' })
  contentHash: string;

  @Column({ type: 'timestamptz', precision: 3 })
  signedAt: Date;

  @OneToOne(() => HoursEntry)
  @JoinColumn({ name: 'entry_id' })
  entry: Relation<HoursEntry>;
}
