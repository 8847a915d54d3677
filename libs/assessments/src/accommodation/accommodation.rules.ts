import { must } from '@waymark/kernel';
import type { Key } from '../item/answer.rules';

export const accommodationErrorCodes = ['ACCOMMODATION_OWN', 'ACCOMMODATION_TIME_UNKNOWN'] as const;

/** What an exam gives to one person beyond what it gives to everybody. It says what, never why: no diagnosis is kept. */
export interface Accommodation {
  /** 100, 150 or 200: of the time that the exam gives. */
  readonly timePercent: number;
  /** Minutes of break that stop the clock. */
  readonly breakMinutes: number;
  readonly hasFewerOptions: boolean;
  readonly hasLargerText: boolean;
  readonly hasSeparateRoom: boolean;
  readonly hasReader: boolean;
}

export const none: Accommodation = { timePercent: 100, breakMinutes: 0, hasFewerOptions: false, hasLargerText: false, hasSeparateRoom: false, hasReader: false };

// Time and a half and double time are what boards and testing centres grant (domain.md, section 6).
const percents = [100, 150, 200];

export function checkGrant(draft: Accommodation, by: string, personId: string): void {
  must(by !== personId, 'ACCOMMODATION_OWN');
  must(percents.includes(draft.timePercent), 'ACCOMMODATION_TIME_UNKNOWN');
}

/** Whole minutes, in favour of the person. */
export const extraMinutes = (minutes: number, { timePercent }: Pick<Accommodation, 'timePercent'>): number => Math.ceil((minutes * (timePercent - 100)) / 100);

/** What a running attempt gains when the accommodation changes. What was given is not taken away while somebody sits. */
export const gained = (before: number, now: number): number => Math.max(0, now - before);

const FEWEST = 3;

/** Every option that can be right stays, with one wrong one at least; the others go, in the order of the form, until three are left. */
export function fewerOptions(optionIds: readonly string[], { accepted }: Pick<Key, 'accepted'>): string[] {
  const right = new Set(accepted.flat());
  const wrong = optionIds.filter((id) => !right.has(id));
  const kept = new Set(wrong.slice(0, Math.max(1, FEWEST - right.size)));
  return optionIds.filter((id) => right.has(id) || kept.has(id));
}
