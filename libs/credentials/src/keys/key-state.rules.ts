import { must } from '@waymark/kernel';

/** Published but not used; used; used no more, its private half destroyed; in wrong hands, perhaps. */
export enum KeyState {
  PENDING = 'PENDING',
  ACTIVE = 'ACTIVE',
  RETIRED = 'RETIRED',
  COMPROMISED = 'COMPROMISED',
}

export interface KeyEventState {
  readonly state: KeyState;
  /** From when it counts; for a compromise the first moment at which somebody else may have had the key. */
  readonly effectiveAt: Date;
}

const next: Readonly<Record<KeyState, readonly KeyState[]>> = {
  [KeyState.PENDING]: [KeyState.ACTIVE, KeyState.COMPROMISED],
  [KeyState.ACTIVE]: [KeyState.RETIRED, KeyState.COMPROMISED],
  [KeyState.RETIRED]: [KeyState.COMPROMISED],
  [KeyState.COMPROMISED]: [],
};

// Whoever keeps our list of keys asks again within a day: a key that is used sooner would be a stranger to them.
export const PUBLISHED_FOR_MS = 86_400_000;

/** The last step that was recorded counts, whatever day it names. */
export const stateOf = (events: readonly KeyEventState[]): KeyState => events.at(-1)?.state ?? KeyState.PENDING;

/** Throws `KEY_STATE_UNFIT`. */
export function checkMove(events: readonly KeyEventState[], to: KeyState): void {
  const from = stateOf(events);
  must(next[from].includes(to), 'KEY_STATE_UNFIT', { from, to });
}

/** Throws `KEY_TOO_FRESH`, unless the key before it can be used no more: then everybody is better off at once. */
export function checkPublished(events: readonly KeyEventState[], now: Date, hasPredecessor: boolean): void {
  const published = events[0]?.effectiveAt ?? now;
  const readyAt = new Date(published.getTime() + PUBLISHED_FOR_MS);
  must(!hasPredecessor || readyAt <= now, 'KEY_TOO_FRESH', { readyAt: readyAt.toISOString() });
}

/** A verifier is told about keys that are coming, that are used and that were used; a key in wrong hands is dropped. */
export const isPublished = (events: readonly KeyEventState[]): boolean => stateOf(events) !== KeyState.COMPROMISED;

export type KeyAcceptance = 'ok' | 'ok-logged-before-compromise' | 'reject-before-active' | 'reject-after-retirement' | 'reject-compromised';

interface SignatureTimes {
  /** When the signature says that it was made. */
  readonly signedAt: Date;
  /** When a witnessed log shows it; null where no log does. */
  readonly loggedAt: Date | null;
}

/** Whether a signature by a key with this life is to be believed. Only a witnessed log keeps one of a key that was in wrong hands later. */
export function acceptance(events: readonly KeyEventState[], { signedAt, loggedAt }: SignatureTimes): KeyAcceptance {
  const at = (state: KeyState): Date | undefined => events.find((event) => event.state === state)?.effectiveAt;
  const compromisedAt = at(KeyState.COMPROMISED);
  if (compromisedAt) return loggedAt && loggedAt < compromisedAt ? 'ok-logged-before-compromise' : 'reject-compromised';
  const activeAt = at(KeyState.ACTIVE);
  if (!activeAt || signedAt < activeAt) return 'reject-before-active';
  const retiredAt = at(KeyState.RETIRED);
  return retiredAt && signedAt > retiredAt ? 'reject-after-retirement' : 'ok';
}
