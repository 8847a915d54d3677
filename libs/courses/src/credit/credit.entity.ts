import type { DomainCode, LocalDate, TrainingTopic } from '@waymark/kernel';
import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn, PrimaryGeneratedColumn } from 'typeorm';
import type { Relation } from 'typeorm';
import type { TrainingMode } from './credit.rules';

/** Prior learning that a provider credited. Never changed; what was a mistake is withdrawn. Personal data: what somebody learned, and where. */
@Entity({ schema: 'courses', name: 'prior_credit' })
export class PriorCredit {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  @Column({ type: 'uuid' })
  personId: string;

  /** The provider that stands behind it. */
  @Column({ type: 'uuid' })
  organisationId: string;

  @Column({ type: 'text' })
  title: string;

  @Column({ type: 'text' })
  provider: string;

  @Column({ type: 'text' })
  domain: DomainCode;

  @Column({ type: 'text', array: true, default: '{}' })
  topics: TrainingTopic[];

  @Column({ type: 'text' })
  mode: TrainingMode;

  @Column({ type: 'integer' })
  minutes: number;

  @Column({ type: 'date' })
  learnedOn: LocalDate;

  @Column({ type: 'text' })
  evidence: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'uuid' })
  approvedBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  approvedAt: Date;

  @OneToOne(() => CreditWithdrawal, (withdrawal) => withdrawal.credit)
  withdrawal: Relation<CreditWithdrawal> | null;
}

/** Credit that counts no longer. Personal data: who withdrew it. */
@Entity({ schema: 'courses', name: 'credit_withdrawal' })
export class CreditWithdrawal {
  @PrimaryColumn({ type: 'uuid' })
  creditId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'uuid' })
  withdrawnBy: string;

  @Column({ type: 'timestamptz', precision: 3 })
  withdrawnAt: Date;

  @OneToOne(() => PriorCredit, (credit) => credit.withdrawal)
  @JoinColumn({ name: 'credit_id' })
  credit: Relation<PriorCredit>;
}
