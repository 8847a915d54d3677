import { must } from '@waymark/kernel';
import type { LocalDate, Locale } from '@waymark/kernel';

export const placementErrorCodes = ['PLACEMENT_DAYS_REVERSED', 'PLACEMENT_OWN_SUPERVISOR', 'PLACEMENT_SUPERVISOR_UNFIT', 'PLACEMENT_TRAINEE_UNKNOWN', 'PLACEMENT_SITE_UNFIT', 'PLACEMENT_ZONE_UNKNOWN', 'PLACEMENT_ALTERNATE_SAME'] as const;

export interface PlacementPlan {
  readonly traineeId: string;
  /** None where the supervisor is named by mailbox. */
  readonly supervisorId: string | null;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

export interface Site {
  /** A treatment program, or a place outside. */
  readonly isPlaceOfWork: boolean;
  /** The person named holds the role of supervisor there now. */
  readonly isSupervisedBy: boolean;
}

export function checkPlacement(plan: PlacementPlan, site: Site): void {
  must(site.isPlaceOfWork, 'PLACEMENT_SITE_UNFIT');
  must(plan.endsOn === null || plan.endsOn >= plan.startsOn, 'PLACEMENT_DAYS_REVERSED');
  must(plan.traineeId !== plan.supervisorId, 'PLACEMENT_OWN_SUPERVISOR');
  must(plan.supervisorId === null || site.isSupervisedBy, 'PLACEMENT_SUPERVISOR_UNFIT');
}

/** At a program of the platform, or at a place outside: one of the two. */
export function checkWhere(place: object | null, organisationId: string | null): void {
  must((place === null) !== (organisationId === null), 'PLACEMENT_SITE_UNFIT');
}

/** Somebody without an account who signs from a link. */
export interface NamedSupervisor {
  readonly name: string;
  readonly email: string;
  /** The language of the messages to them. */
  readonly locale: Locale;
}

/** Two people in it, and the second one to ask is not the first. */
export function checkNamed(named: NamedSupervisor, taken: { traineeEmail: string; otherEmail: string | null }): void {
  must(named.email !== taken.traineeEmail, 'PLACEMENT_OWN_SUPERVISOR');
  must(named.email !== taken.otherEmail, 'PLACEMENT_ALTERNATE_SAME');
}
