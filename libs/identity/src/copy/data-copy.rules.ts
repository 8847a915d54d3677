import { must } from '@waymark/kernel';

export const dataCopyErrorCodes = ['DATA_COPY_TOO_MANY', 'DATA_COPY_NOT_READY'] as const;

/** A day: long enough to save it, short enough that nobody comes across it later. */
export const KEPT_MS = 24 * 60 * 60_000;
const MOST_A_DAY = 3;

export enum DataCopyStatus {
  BUILDING = 'BUILDING',
  READY = 'READY',
  /** Its time is over and its bytes are erased. */
  GONE = 'GONE',
}

export interface CopyTimes {
  readonly readyAt: Date | null;
  readonly expiresAt: Date | null;
}

export function copyStatusAt({ readyAt, expiresAt }: CopyTimes, now: Date): DataCopyStatus {
  if (readyAt === null || expiresAt === null) return DataCopyStatus.BUILDING;
  return now < expiresAt ? DataCopyStatus.READY : DataCopyStatus.GONE;
}

export function checkCopyReady(copy: CopyTimes, now: Date): void {
  must(copyStatusAt(copy, now) === DataCopyStatus.READY, 'DATA_COPY_NOT_READY');
}

/** Each one reads everything that there is about somebody. */
export function checkCopyMany(askedToday: number): void {
  must(askedToday < MOST_A_DAY, 'DATA_COPY_TOO_MANY', { most: MOST_A_DAY });
}
