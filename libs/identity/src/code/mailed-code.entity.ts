import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CodePurpose } from './mailed-code.rules';

/** The one-time code that was last mailed to an address for a purpose; only its hash. Personal data: e-mail. Gone once used. */
@Entity({ schema: 'identity', name: 'mailed_code' })
export class MailedCode {
  @PrimaryColumn({ type: 'text' })
  email: string;

  @PrimaryColumn({ type: 'text' })
  purpose: CodePurpose;

  @Column({ type: 'text' })
  codeHash: string;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'int', default: 0 })
  attempts: number;
}
