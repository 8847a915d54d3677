import { addDays } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { cycleEnd } from '../scheme/cycle.rules';
import type { HeldCycle } from '../scheme/renewal.rules';
import type { Renewal } from '../scheme/scheme.rules';

interface Term {
  readonly issuedOn: LocalDate;
  readonly validUntil: LocalDate;
}

/** The certificate before, and the day on which its renewal was sent. */
export interface Before {
  readonly validUntil: LocalDate;
  readonly sentOn: LocalDate;
}

/**
 * The cycle that a certificate stands in. One that was renewed begins the day after the last day of the one before, so that whoever is early
 * loses no day; after a late renewal it begins once that was sent, so that nothing learned late counts for both.
 */
export function heldCycle({ issuedOn, validUntil }: Term, before: Before | null): HeldCycle {
  if (!before) return { from: issuedOn, until: validUntil, isFirst: true };
  const last = before.sentOn > before.validUntil ? before.sentOn : before.validUntil;
  return { from: addDays(last, 1), until: validUntil, isFirst: false };
}

/**
 * The last valid day of what a renewal gives: the anniversary, birthday or day of the calendar stays the same, early or late. Only where whole
 * cycles went by does it begin anew on the day of issue.
 */
export function nextLastDay({ cycle }: Pick<Renewal, 'cycle'>, lastDay: LocalDate, issuedOn: LocalDate): LocalDate | null {
  // Where certificates end on a birthday, the last one did.
  const birthday = lastDay.slice(5);
  const from = (day: LocalDate): LocalDate | null => cycleEnd(cycle, { from: day, isFirst: false, birthday });
  const following = from(addDays(lastDay, 1));
  return following !== null && following <= issuedOn ? from(issuedOn) : following;
}
