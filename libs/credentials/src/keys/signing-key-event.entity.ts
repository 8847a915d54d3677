import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import { KeyState } from './key-state.rules';
import { SigningKey } from './signing-key.entity';

/** One step in the life of a key; appended, never altered. Personal data: who took the step. */
@Entity({ schema: 'credentials', name: 'signing_key_event' })
export class SigningKeyEvent {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ type: 'uuid' })
  keyId: string;

  @Column({ type: 'text' })
  state: KeyState;

  /** From when it counts; a compromise may have been before it was known. */
  @Column({ type: 'timestamptz', precision: 3 })
  effectiveAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  recordedAt: Date;

  @Column({ type: 'uuid', nullable: true })
  recordedBy: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @ManyToOne(() => SigningKey, (key) => key.events)
  @JoinColumn({ name: 'key_id' })
  key: Relation<SigningKey>;
}
