import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';

/** Where a program wants to be told. Its secret is worked out, not kept. Personal data: who made it. */
@Entity({ schema: 'programs', name: 'webhook' })
export class Webhook {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  url: string;

  /** Grows with each new secret. */
  @Column({ type: 'int' })
  secretVersion: number;

  @Column({ type: 'timestamptz', precision: 3 })
  secretMadeAt: Date;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;

  @Column({ type: 'uuid' })
  madeBy: string;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  endedAt: Date | null;
}

/** One message to one webhook. Personal data: by its number, whose certificate. */
@Entity({ schema: 'programs', name: 'webhook_delivery' })
export class WebhookDelivery {
  /** Stays the same through all attempts: whoever gets it twice can tell. */
  @PrimaryColumn({ type: 'uuid' })
  id: string;

  @Column({ type: 'uuid' })
  webhookId: string;

  @Column({ type: 'text' })
  type: string;

  /** The bytes that are signed. */
  @Column({ type: 'text' })
  body: string;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  deliveredAt: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  givenUpAt: Date | null;

  @ManyToOne(() => Webhook)
  @JoinColumn({ name: 'webhook_id' })
  webhook: Relation<Webhook>;
}

/** One try. Never altered. No personal data. */
@Entity({ schema: 'programs', name: 'webhook_attempt' })
export class WebhookAttempt {
  @PrimaryColumn({ type: 'bigint', generated: 'identity' })
  id: string;

  @Column({ type: 'uuid' })
  deliveryId: string;

  @Column({ type: 'timestamptz', precision: 3 })
  at: Date;

  @Column({ type: 'int', nullable: true })
  status: number | null;

  @Column({ type: 'text', nullable: true })
  problem: string | null;
}
