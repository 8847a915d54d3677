/** What is read of an error of the mail transport. */
export interface MailFailure {
  /** What the transport was saying: a refused sender or sign-in is a fault of ours and no sign of the recipient's. */
  readonly command?: string;
  readonly responseCode?: number;
  readonly response?: string;
}

// RFC 5321, 4.2.1: 5yz will fail again; 4yz may pass. 552 and 523 say that a box is full, which passes, too.
const FULL = [552, 523];

/** What the other side said when it refused for good; null where another try may do. */
export function refusalOf({ command, responseCode, response }: MailFailure): string | null {
  const isFinal = command === 'RCPT TO' && responseCode !== undefined && responseCode >= 500 && responseCode < 600 && !FULL.includes(responseCode);
  return isFinal ? (response ?? String(responseCode)).slice(0, 500) : null;
}
