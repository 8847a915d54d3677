import { NOBODY } from '@waymark/kernel';
import type { Actor } from '@waymark/kernel';
import type { Receipt, ReceiptLine } from './receipt.entity';

type Parties = Pick<Receipt, 'signerId' | 'signerEmail' | 'lines'>;

/** The signer reads all of it, a trainee what is about them, and nobody else anything. */
export function linesFor({ id, mailbox }: Actor, { signerId, signerEmail, lines }: Parties): ReceiptLine[] {
  const isSigner = id === null ? mailbox !== undefined && signerEmail === mailbox : signerId === id;
  return isSigner ? lines : lines.filter(({ traineeId }) => traineeId === (id ?? NOBODY));
}
