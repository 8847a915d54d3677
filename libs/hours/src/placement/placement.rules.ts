import { must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';

export const placementErrorCodes = ['PLACEMENT_DAYS_REVERSED', 'PLACEMENT_OWN_SUPERVISOR', 'PLACEMENT_SUPERVISOR_UNFIT', 'PLACEMENT_TRAINEE_UNKNOWN', 'PLACEMENT_SITE_UNFIT'] as const;

export interface PlacementPlan {
  readonly traineeId: string;
  readonly supervisorId: string;
  readonly startsOn: LocalDate;
  readonly endsOn: LocalDate | null;
}

export interface Site {
  readonly isTreatmentProgram: boolean;
  /** The person named holds the role of supervisor there now. */
  readonly isSupervisedBy: boolean;
}

export function checkPlacement(plan: PlacementPlan, site: Site): void {
  must(site.isTreatmentProgram, 'PLACEMENT_SITE_UNFIT');
  must(plan.endsOn === null || plan.endsOn >= plan.startsOn, 'PLACEMENT_DAYS_REVERSED');
  must(plan.traineeId !== plan.supervisorId, 'PLACEMENT_OWN_SUPERVISOR');
  must(site.isSupervisedBy, 'PLACEMENT_SUPERVISOR_UNFIT');
}
