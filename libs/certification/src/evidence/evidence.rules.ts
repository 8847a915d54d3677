import { must } from '@waymark/kernel';

export const evidenceErrorCodes = ['EVIDENCE_TOO_MANY', 'EVIDENCE_NOT_READY'] as const;

/** A day: long enough to save it, short enough that nobody comes across it later. */
export const KEPT_MS = 24 * 60 * 60_000;
const MOST_A_DAY = 10;

export enum EvidenceStatus {
  BUILDING = 'BUILDING',
  READY = 'READY',
  /** Its time is over and its bytes are erased. */
  GONE = 'GONE',
}

export interface PackTimes {
  readonly readyAt: Date | null;
  readonly expiresAt: Date | null;
}

export function statusAt({ readyAt, expiresAt }: PackTimes, now: Date): EvidenceStatus {
  if (readyAt === null || expiresAt === null) return EvidenceStatus.BUILDING;
  return now < expiresAt ? EvidenceStatus.READY : EvidenceStatus.GONE;
}

export function checkReady(pack: PackTimes, now: Date): void {
  must(statusAt(pack, now) === EvidenceStatus.READY, 'EVIDENCE_NOT_READY');
}

/** Each one is a copy that leaves the platform. */
export function checkMany(askedToday: number): void {
  must(askedToday < MOST_A_DAY, 'EVIDENCE_TOO_MANY', { most: MOST_A_DAY });
}
