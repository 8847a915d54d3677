import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The one-time code that was last mailed to an address; only its hash. Personal data: e-mail. Gone once used. */
@Entity({ schema: 'identity', name: 'sign_in_code' })
export class SignInCode {
  @PrimaryColumn({ type: 'text' })
  email: string;

  @Column({ type: 'text' })
  codeHash: string;

  @Column({ type: 'timestamptz', precision: 3 })
  expiresAt: Date;

  @Column({ type: 'int', default: 0 })
  attempts: number;
}
