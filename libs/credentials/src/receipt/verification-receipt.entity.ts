import { Column, Entity, PrimaryGeneratedColumn } from 'typeorm';
import type { ReceiptLine } from './receipt.rules';

/** What a check said, and when; never altered. Personal data: the names on the certificates, and that a program asked about them. */
@Entity({ schema: 'credentials', name: 'verification_receipt' })
export class VerificationReceipt {
  @PrimaryGeneratedColumn('uuid')
  id: string;

  /** The code of the receipt, drawn like that of a certificate; neither leads to the other. */
  @Column({ type: 'text', unique: true })
  code: string;

  @Column({ type: 'timestamptz', precision: 3 })
  checkedAt: Date;

  /** The version of the rules that worked out the answers. */
  @Column({ type: 'text' })
  checkRules: string;

  @Column({ type: 'text' })
  timeZone: string;

  /** The program that asked about its list; nothing for one certificate, whoever asked. */
  @Column({ type: 'text', nullable: true })
  madeFor: string | null;

  @Column({ type: 'jsonb' })
  lines: ReceiptLine[];
}
