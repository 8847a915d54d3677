import { must } from '@waymark/kernel';
import type { Minutes } from '@waymark/kernel';
import { RolePlayMode, statusOf } from '../role-play.rules';
import type { RolePlayState } from '../role-play.rules';

export const slotErrorCodes = ['SLOT_TIMES_WRONG', 'SLOT_PLACE_MISSING', 'SLOT_OVERLAPS', 'SLOT_TAKEN', 'SLOT_STARTED', 'SLOT_ROLE_PLAY_UNFIT', 'ROLE_PLAY_BOOKED'] as const;

/** A recording needs no time of anybody. */
export const slotModes = [RolePlayMode.ROOM, RolePlayMode.CALL] as const;
export type SlotMode = (typeof slotModes)[number];

export const SHORTEST: Minutes = 10;
export const LONGEST: Minutes = 120;
export const MOST_AT_ONCE = 12;
const MINUTE_MS = 60_000;

export interface Offer {
  readonly startsAt: Date;
  readonly minutes: Minutes;
  /** How many, one after the other. */
  readonly count: number;
  readonly place: string;
}

export interface Times {
  readonly startsAt: Date;
  readonly endsAt: Date;
}

export function timesOf({ startsAt, minutes, count, place }: Offer, now: Date): Times[] {
  must(place.trim() !== '', 'SLOT_PLACE_MISSING');
  must(startsAt > now && minutes >= SHORTEST && minutes <= LONGEST && count >= 1 && count <= MOST_AT_ONCE, 'SLOT_TIMES_WRONG');
  const edge = (index: number): Date => new Date(startsAt.getTime() + index * minutes * MINUTE_MS);
  return Array.from({ length: count }, (_, index) => ({ startsAt: edge(index), endsAt: edge(index + 1) }));
}

export const minutesOf = ({ startsAt, endsAt }: Times): Minutes => Math.round((endsAt.getTime() - startsAt.getTime()) / MINUTE_MS);

/** Booked and given back until it begins. */
export function checkAhead({ startsAt }: Pick<Times, 'startsAt'>, now: Date): void {
  must(now < startsAt, 'SLOT_STARTED');
}

/** What was asked for live and nobody has begun. */
export function isBookable(play: Pick<RolePlayState, 'sentAt' | 'startedAt' | 'finishedAt' | 'releasedAt'> & { readonly mode: RolePlayMode | null }): boolean {
  return statusOf(play) === 'WAITING' && play.mode !== RolePlayMode.RECORDING;
}
