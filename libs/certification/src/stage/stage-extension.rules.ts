import { addDays, must, mustSay, tidy } from '@waymark/kernel';
import type { InBoth, LocalDate } from '@waymark/kernel';
import { addDuration } from '../scheme/duration.rules';
import type { Stage } from '../scheme/scheme.rules';
import type { StageHeld } from '../scheme/stage.rules';

export const extensionErrorCodes = [
  'EXTENSION_NOT_OFFERED',
  'EXTENSION_NONE_LEFT',
  'EXTENSION_STAGE_OVER',
  'EXTENSION_REQUIREMENTS_UNMET',
  'EXTENSION_RUNS_ALREADY',
  'EXTENSION_DECIDED',
  'EXTENSION_LOOKED_AT',
  'EXTENSION_NOT_LOOKED_AT',
  'EXTENSION_SECOND_PERSON_NEEDED',
  'EXTENSION_REASON_MISSING',
  'EXTENSION_REASON_TOO_LONG',
] as const;

export enum ExtensionStatus {
  ASKED = 'ASKED',
  GRANTED = 'GRANTED',
  REFUSED = 'REFUSED',
  /** The stage became the next one before the board decided. */
  NOT_NEEDED = 'NOT_NEEDED',
}

const MOST_CHARACTERS = 1000;

export const checkReason = (typed: string): string => mustSay(tidy(typed), 'EXTENSION_REASON', MOST_CHARACTERS);

export interface StageState {
  readonly stage: Stage;
  readonly held: StageHeld | null;
  /** The last valid day of its newest certificate. */
  readonly validUntil: LocalDate;
}

/** The last day with one extension more; nothing where the scheme extends this stage never. */
export const extendedUntil = ({ stage, validUntil }: StageState): LocalDate | null =>
  stage.renewals ? addDays(addDuration(addDays(validUntil, 1), stage.renewals.eachFor), -1) : null;

export interface Offer {
  /** How often it can still be made longer. */
  readonly left: number;
  readonly until: LocalDate | null;
  /** What one more asks and is not done. */
  readonly unmet: readonly { readonly id: string; readonly name: InBoth }[];
}

export function offerOf(state: StageState): Offer {
  const left = state.held?.renewalsLeft ?? 0;
  const unmet = state.held?.renewal?.requirements.filter(({ met }) => !met) ?? [];
  return { left, until: left > 0 ? extendedUntil(state) : null, unmet };
}

/** What the scheme says about one more: that there are some, that one is left, that what it asks is done. Gives the new last day. */
export function checkOffer(state: StageState): LocalDate {
  must(state.stage.renewals !== null, 'EXTENSION_NOT_OFFERED');
  const { until, unmet } = offerOf(state);
  must(until !== null, 'EXTENSION_NONE_LEFT');
  must(unmet.length === 0, 'EXTENSION_REQUIREMENTS_UNMET', { unmet: unmet.map(({ id }) => id) });
  return until;
}

/** Asked in time it may be granted after the last day too: nobody loses it to a slow board. It never ends before it begins. */
export function checkGrant(state: StageState, { today, isOver }: { readonly today: LocalDate; readonly isOver: boolean }): LocalDate {
  const until = checkOffer(state);
  must(!isOver && until >= today, 'EXTENSION_STAGE_OVER');
  return until;
}
