import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { FeeStep, PaymentMethod } from './fee.rules';

/** One step of a fee: asked, granted, refused, paid, undone. Never altered. Personal data: why somebody cannot pay, the number of a cheque. */
@Entity({ schema: 'certification', name: 'fee_entry' })
export class FeeEntry {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  applicationId: string;

  /** The fee's id in the scheme. */
  @Column({ type: 'text' })
  feeId: string;

  /** The first step of a fee is 1: two people who take the same one meet in the unique constraint. */
  @Column({ type: 'int' })
  number: number;

  @Column({ type: 'text' })
  step: FeeStep;

  @Column({ type: 'text', nullable: true })
  method: PaymentMethod | null;

  @Column({ type: 'text', nullable: true })
  reference: string | null;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'uuid' })
  madeBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt: Date;
}
