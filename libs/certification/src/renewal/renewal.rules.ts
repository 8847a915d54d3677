import { must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { askedOn, opensOn } from '../scheme/renewal.rules';
import type { HeldCycle } from '../scheme/renewal.rules';
import type { Renewal } from '../scheme/scheme.rules';

export const renewalErrorCodes = ['RENEWAL_NOT_OFFERED', 'RENEWAL_TOO_EARLY', 'RENEWAL_TOO_LATE', 'RENEWAL_STANDING_UNFIT', 'RENEWAL_OTHER_RUNNING'] as const;

const renewable: readonly string[] = ['ACTIVE', 'CONDITIONAL', 'EXPIRED'];

/** A suspended or revoked certificate is not made good by its renewal: the board decides about that first. */
export const canRenew = (status: string): boolean => renewable.includes(status);

export function checkStanding(status: string): void {
  must(canRenew(status), 'RENEWAL_STANDING_UNFIT', { status });
}

/** Nothing under the same rules is under way, and the board takes it on this day. */
export function canBegin(renewal: Renewal, cycle: HeldCycle, held: { status: string; on: LocalDate; isTaken: boolean }): boolean {
  return !held.isTaken && canRenew(held.status) && askedOn(renewal, cycle, held.on).isOpen;
}

/** Between the first day on which the board takes it and the last step of the late ladder. */
export function checkWindow(renewal: Renewal, cycle: HeldCycle, on: LocalDate): void {
  const { phase, isOpen } = askedOn(renewal, cycle, on);
  must(phase !== 'EARLY', 'RENEWAL_TOO_EARLY', { from: opensOn(renewal, cycle) });
  must(isOpen, 'RENEWAL_TOO_LATE', { last: cycle.until });
}
