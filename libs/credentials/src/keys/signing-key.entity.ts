import type { JsonWebKey } from 'node:crypto';
import { Column, Entity, OneToMany, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { KeyPurpose } from './key-purpose';
import { SigningKeyEvent } from './signing-key-event.entity';
import type { SigningAlg } from './signer';

/** The public half of a key of this issuer; never altered. Personal data: none. */
@Entity({ schema: 'credentials', name: 'signing_key' })
export class SigningKey {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** RFC 7638 thumbprint. */
  @Column({ type: 'text', unique: true })
  kid: string;

  @Column({ type: 'text' })
  purpose: KeyPurpose;

  @Column({ type: 'text' })
  alg: SigningAlg;

  @Column({ type: 'jsonb' })
  publicJwk: JsonWebKey;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;

  @OneToMany(() => SigningKeyEvent, (event) => event.key)
  events: Relation<SigningKeyEvent>[];
}
