import { CredentialStatus, movesInto } from './credential-status.rules';
import type { CredentialEventKind } from './credential-status.rules';

/** When the last valid day of a credential comes or came, counted from today in the zone of the board. */
export enum CredentialEnd {
  WITHIN_30_DAYS = 'WITHIN_30_DAYS',
  WITHIN_60_DAYS = 'WITHIN_60_DAYS',
  WITHIN_90_DAYS = 'WITHIN_90_DAYS',
  WITHIN_120_DAYS = 'WITHIN_120_DAYS',
  IN_LAST_90_DAYS = 'IN_LAST_90_DAYS',
}

export interface CredentialFilter {
  readonly end?: CredentialEnd | null;
  readonly status?: CredentialStatus | null;
}

/** Days from today to the last valid day, both ends counted. 0 is a credential that counts today for the last time. */
interface DaysLeft {
  readonly least: number;
  readonly most: number;
}

export interface CredentialSearch extends DaysLeft {
  /** The last move of its standing is one of these; null where any will do. */
  readonly moves: readonly CredentialEventKind[] | null;
  /** Only what is under conditions today, or only what is not; null where either will do. */
  readonly isConditional: boolean | null;
  /** What is nearest to today comes first; null keeps the newest first. */
  readonly byEnd: 'ASC' | 'DESC' | null;
}

const always: DaysLeft = { least: -Infinity, most: Infinity };

const ends: Readonly<Record<CredentialEnd, DaysLeft>> = {
  [CredentialEnd.WITHIN_30_DAYS]: { least: 0, most: 30 },
  [CredentialEnd.WITHIN_60_DAYS]: { least: 0, most: 60 },
  [CredentialEnd.WITHIN_90_DAYS]: { least: 0, most: 90 },
  [CredentialEnd.WITHIN_120_DAYS]: { least: 0, most: 120 },
  [CredentialEnd.IN_LAST_90_DAYS]: { least: -90, most: -1 },
};

// One move leads to all three: they differ by the last day, and by conditions.
const sides: Readonly<Partial<Record<CredentialStatus, DaysLeft>>> = {
  [CredentialStatus.ACTIVE]: { ...always, least: 0 },
  [CredentialStatus.CONDITIONAL]: { ...always, least: 0 },
  [CredentialStatus.EXPIRED]: { ...always, most: -1 },
};

// What was revoked or replaced has stopped counting already: its last day ends nothing.
const stillRunning = [CredentialStatus.ACTIVE, CredentialStatus.SUSPENDED].flatMap(movesInto);

function movesOf({ end, status }: CredentialFilter): CredentialSearch['moves'] {
  if (status) return movesInto(status);
  return end ? stillRunning : null;
}

const orderBy = ({ least }: DaysLeft): 'ASC' | 'DESC' => (least < 0 ? 'DESC' : 'ASC');

const conditional: Readonly<Partial<Record<CredentialStatus, boolean>>> = { [CredentialStatus.ACTIVE]: false, [CredentialStatus.CONDITIONAL]: true };

/** What a filter asks for, in terms that a list can be searched by. */
export function searchOf(filter: CredentialFilter): CredentialSearch {
  const days = filter.end ? ends[filter.end] : always;
  const side = (filter.status && sides[filter.status]) ?? always;
  const isConditional = (filter.status && conditional[filter.status]) ?? null;
  return { least: Math.max(days.least, side.least), most: Math.min(days.most, side.most), moves: movesOf(filter), isConditional, byEnd: filter.end ? orderBy(days) : null };
}
