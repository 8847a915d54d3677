import { PUBLISHED_FOR_MS } from './key-state.rules';

const dayMs = 86_400_000;

/** Two months are time enough to bring the key of the authority from its safe place. */
export const ENDS_SOON_DAYS = 60;
/** A year is time enough to fetch the key of the root, which is asked for once in ten. */
export const AUTHORITY_ENDS_SOON_DAYS = 365;
/** What a seal may hold: one that is made anew later than that would hold less under this root. */
export const ROOT_ENDS_SOON_DAYS = 3 * 365;
/** A key that signs credentials is followed by the next after a year. */
export const CREDENTIAL_KEY_DAYS = 365;

export type ClockStep = 'announce' | 'activate' | null;

/** Whole days that a certificate holds from now on; negative once it has ended. */
export const daysLeft = (until: Date, now: Date): number => Math.floor((until.getTime() - now.getTime()) / dayMs);

export const endsSoon = (until: Date, now: Date): boolean => daysLeft(until, now) < ENDS_SOON_DAYS;

export const authorityEndsSoon = (until: Date, now: Date): boolean => daysLeft(until, now) < AUTHORITY_ENDS_SOON_DAYS;

export const rootEndsSoon = (until: Date, now: Date): boolean => daysLeft(until, now) < ROOT_ENDS_SOON_DAYS;

interface Ages {
  readonly activeSince: Date | null;
  readonly pendingSince: Date | null;
  readonly now: Date;
}

/** What the clock does for a purpose whose keys are published before they sign. A purpose that nobody has used yet waits for whoever needs it. */
export function clockStep({ activeSince, pendingSince, now }: Ages): ClockStep {
  if (!activeSince || now.getTime() - activeSince.getTime() < CREDENTIAL_KEY_DAYS * dayMs) return null;
  if (!pendingSince) return 'announce';
  return now.getTime() - pendingSince.getTime() >= PUBLISHED_FOR_MS ? 'activate' : null;
}
