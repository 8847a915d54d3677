import { addDays, must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

export const linkErrorCodes = ['LINK_NOT_OPEN'] as const;

export const LINK_DAYS = 14;
export const SESSION_HOURS = 2;

export interface LinkState {
  readonly expiresAt: Date;
}

/** Unknown and expired are one answer. Opening a link uses nothing up. */
export function checkLink(link: LinkState | null, at: Date): asserts link is LinkState {
  must(link !== null && at < link.expiresAt, 'LINK_NOT_OPEN');
}

/** Enough for the owner to know which mailbox is meant, and nothing for whoever else holds the link. */
export function maskedEmail(email: string): string {
  const [name = '', host = ''] = email.split('@');
  return `${name.slice(0, 1)}…@${host}`;
}

/** Days between two messages to one mailbox. */
const EACH_DAYS = 7;

export const mayWrite = (lastAskedOn: LocalDate | null, today: LocalDate): boolean => lastAskedOn === null || addDays(lastAskedOn, EACH_DAYS) <= today;

export interface Unanswered {
  /** When the oldest of the entries was sent. */
  readonly since: LocalDate;
  /** Days on which the supervisor was written to; none for somebody with an account, whom each sending is told at once. */
  readonly askedOn: readonly LocalDate[];
  readonly hasAccount: boolean;
}

/** Asked, reminded a week later, and another week without a signature: somebody else is asked, too. */
export function wantsAlternate({ since, askedOn, hasAccount }: Unanswered, today: LocalDate): boolean {
  if (hasAccount) return addDays(since, 2 * EACH_DAYS) <= today;
  const times = askedOn.filter((day) => day >= since).sort();
  const reminded = times[1];
  return reminded !== undefined && addDays(reminded, EACH_DAYS) <= today;
}
