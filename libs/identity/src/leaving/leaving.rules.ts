import { must } from '@waymark/kernel';

export const leavingErrorCodes = ['LEAVING_HELD', 'LEAVING_CERTIFICATE_HELD', 'LEAVING_NOT_ASKED', 'LEAVING_ASKED_ALREADY'] as const;

/** Time to think again: long enough that a bad day passes. */
export const COOLING_OFF_DAYS = 14;

export const dueAt = (askedAt: Date): Date => new Date(askedAt.getTime() + COOLING_OFF_DAYS * 86_400_000);

export interface LeavingState {
  readonly dueAt: Date;
  readonly undoneAt: Date | null;
  readonly erasedAt: Date | null;
}

export const isRunning = ({ undoneAt, erasedAt }: LeavingState): boolean => undoneAt === null && erasedAt === null;

export const isDue = (leaving: LeavingState, now: Date): boolean => isRunning(leaving) && leaving.dueAt <= now;

/** Others wait for how it ends: a case does not lose its person half-way. */
export function checkFree(holds: number): void {
  must(holds === 0, 'LEAVING_HELD');
}
