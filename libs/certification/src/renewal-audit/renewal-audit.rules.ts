import { must, mustSay } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

export const renewalAuditErrorCodes = [
  'AUDIT_SHARE_OUT_OF_RANGE',
  'AUDIT_WINDOW_OUT_OF_RANGE',
  'AUDIT_PERIOD_UNFIT',
  'AUDIT_PERIOD_TAKEN',
  'AUDIT_PERIOD_RUNNING',
  'AUDIT_DRAWN',
  'AUDIT_WINDOW_OVER',
  'AUDIT_WINDOW_RUNNING',
  'AUDIT_PAPERS_FULL',
  'AUDIT_NOTHING_SENT',
  'AUDIT_STATUS_UNFIT',
  'AUDIT_REASON_MISSING',
  'AUDIT_REASON_TOO_LONG',
] as const;

export enum RenewalAuditStatus {
  /** The holder was told and has until the last day. */
  ASKED = 'ASKED',
  SENT = 'SENT',
  PASSED = 'PASSED',
  NOT_PASSED = 'NOT_PASSED',
}

export interface DrawPlan {
  /** First and last day of issue of the renewals that may be drawn. */
  readonly renewedFrom: LocalDate;
  readonly renewedUntil: LocalDate;
  readonly percent: number;
  /** How long a holder has to send papers. */
  readonly windowDays: number;
}

/** Announced while nobody knows yet who will be on the list. */
export function checkPlan({ renewedFrom, renewedUntil, percent, windowDays }: DrawPlan, today: LocalDate): void {
  must(renewedFrom <= renewedUntil && today <= renewedUntil, 'AUDIT_PERIOD_UNFIT');
  must(Number.isInteger(percent) && percent >= 1 && percent <= 100, 'AUDIT_SHARE_OUT_OF_RANGE');
  must(Number.isInteger(windowDays) && windowDays >= 7 && windowDays <= 120, 'AUDIT_WINDOW_OUT_OF_RANGE');
}

export interface Drawn {
  readonly number: string;
  /** SHA-256 (hex) of the seed, a colon and the certificate number. */
  readonly key: string;
}

interface Chance {
  readonly seed: string;
  readonly percent: number;
  /** SHA-256 (hex) of a text in UTF-8. */
  readonly sha256: (text: string) => string;
}

/**
 * Anybody draws it again with the seed, the list and a SHA-256: numbers in the order of their keys, as many as the share of the list comes to,
 * rounded up. No clock, no chance and no order of the list has a part in it.
 */
export function draw({ seed, percent, sha256 }: Chance, numbers: readonly string[]): Drawn[] {
  const keyed = [...new Set(numbers)].map((number) => ({ number, key: sha256(`${seed}:${number}`) }));
  const count = Math.ceil((keyed.length * percent) / 100);
  return keyed.sort((one, other) => (one.key < other.key ? -1 : 1)).slice(0, count);
}

/** Sends once there is something to look at, up to the last day. */
export function checkSending(audit: { readonly status: RenewalAuditStatus; readonly dueOn: LocalDate }, today: LocalDate): void {
  must(audit.status === RenewalAuditStatus.ASKED, 'AUDIT_STATUS_UNFIT', { status: audit.status });
  must(today <= audit.dueOn, 'AUDIT_WINDOW_OVER', { last: audit.dueOn });
}

export interface AuditVerdict {
  readonly status: RenewalAuditStatus.PASSED | RenewalAuditStatus.NOT_PASSED;
  readonly reason: string;
}

/** Papers that were sent are judged; where none came, only once the window is over. Either way with a reason. */
export function judgeAudit(audit: { readonly status: RenewalAuditStatus; readonly dueOn: LocalDate }, typed: { readonly isPassed: boolean; readonly reason: string }, today: LocalDate): AuditVerdict {
  const { status, dueOn } = audit;
  must(status === RenewalAuditStatus.SENT || status === RenewalAuditStatus.ASKED, 'AUDIT_STATUS_UNFIT', { status });
  must(status === RenewalAuditStatus.SENT || today > dueOn, 'AUDIT_WINDOW_RUNNING', { last: dueOn });
  const reason = mustSay(typed.reason, 'AUDIT_REASON', 1000);
  return { status: typed.isPassed ? RenewalAuditStatus.PASSED : RenewalAuditStatus.NOT_PASSED, reason };
}
