import { DomainError, must } from '@waymark/kernel';
import { cleanLabel, longestLabel } from '../roster/roster.rules';

export const rosterImportErrorCodes = ['ROSTER_IMPORT_APPLIED', 'ROSTER_IMPORT_EMPTY', 'ROSTER_IMPORT_CHANGED', 'ROSTER_IMPORT_MANY_MISSES'] as const;

/** The longest list that is taken, and how much of it at a time. */
export const mostRows = 10_000;
export const rowsAtOnce = 500;

export enum RosterImportMode {
  ADD = 'ADD',
  MATCH = 'MATCH',
}

export enum RosterRowOutcome {
  FOUND = 'FOUND',
  NOT_FOUND = 'NOT_FOUND',
  UNREADABLE = 'UNREADABLE',
  NAME_MISSING = 'NAME_MISSING',
  LABEL_TOO_LONG = 'LABEL_TOO_LONG',
}

/** The note of a row: empty leaves the one that is there alone. Null where it is too long to be taken. */
export function readLabel(typed: string | null | undefined): { readonly label: string | null } | null {
  return (typed ?? '').trim().length > longestLabel ? null : { label: cleanLabel(typed) };
}

export interface ImportState {
  readonly appliedAt: Date | null;
  readonly mode: RosterImportMode | null;
}

/** An import is applied once. Asked again in the same way it is done already; asked in another way it is refused. */
export function isApplied(state: ImportState, mode: RosterImportMode): boolean {
  must(state.appliedAt === null || state.mode === mode, 'ROSTER_IMPORT_APPLIED');
  return state.appliedAt !== null;
}

/** Nobody leaves the roster unseen: a match takes off as many as were shown, and an empty list matches nothing. */
export function checkChanges({ rows, removed, shown }: { readonly rows: number; readonly removed: number; readonly shown: number }): void {
  must(rows > 0, 'ROSTER_IMPORT_EMPTY');
  must(removed === shown, 'ROSTER_IMPORT_CHANGED', { now: removed });
}

/** For `.catch`: the limit of misses is one of a day, so that "wait a few minutes" would be no help. */
export function dayIsUsedUp(error: unknown): never {
  throw error instanceof DomainError && error.code === 'RATE_LIMITED' ? new DomainError('ROSTER_IMPORT_MANY_MISSES') : error;
}
