import { must } from '@waymark/kernel';

export const sittingRuleCodes = ['SITTING_MINUTES_UNKNOWN', 'SITTING_REASON_MISSING'] as const;

/** What a proctor does to a running attempt is explained. */
export function cleanReason(reason: string): string {
  must(reason.trim().length > 0, 'SITTING_REASON_MISSING');
  return reason.trim();
}

export function checkMinutes(minutes: number): void {
  must(minutes >= 1 && minutes <= 120, 'SITTING_MINUTES_UNKNOWN');
}
