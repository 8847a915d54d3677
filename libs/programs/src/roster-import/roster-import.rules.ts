import { DomainError, must } from '@waymark/kernel';
import { cleanLabel, longestLabel } from '../roster/roster.rules';

/** Why a list stopped: what the worker met, in the words of the refusals. */
export enum RosterImportProblem {
  ROSTER_IMPORT_MANY_MISSES = 'ROSTER_IMPORT_MANY_MISSES',
  ROSTER_IMPORT_CHANGED = 'ROSTER_IMPORT_CHANGED',
  ROSTER_IMPORT_EMPTY = 'ROSTER_IMPORT_EMPTY',
}

export const rosterImportErrorCodes = [
  'ROSTER_IMPORT_APPLIED', 'ROSTER_IMPORT_EMPTY', 'ROSTER_IMPORT_CHANGED', 'ROSTER_IMPORT_MANY_MISSES', 'ROSTER_IMPORT_UNDER_WAY', 'ROSTER_IMPORT_OTHER_ROWS', 'ROSTER_IMPORT_NOT_READY',
] as const;

/** The longest list that is taken, and how much of it is sent, looked up and read at a time. */
export const mostRows = 10_000;
export const rowsAtOnce = 500;

const LATE_MS = 60_000;

export enum RosterImportMode {
  ADD = 'ADD',
  MATCH = 'MATCH',
}

export enum RosterImportStage {
  SENDING = 'SENDING',
  LOOKING_UP = 'LOOKING_UP',
  STOPPED = 'STOPPED',
  READY = 'READY',
  APPLYING = 'APPLYING',
  APPLIED = 'APPLIED',
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
  readonly total: number;
  readonly arrived: number;
  readonly looked: number;
  readonly problem: RosterImportProblem | null;
  readonly askedAt: Date | null;
  readonly appliedAt: Date | null;
  readonly mode: RosterImportMode | null;
}

/** Where a list stands. One that was refused when it was brought to the roster is ready again, with its problem beside it. */
export function stageOf({ total, arrived, looked, problem, askedAt, appliedAt }: Omit<ImportState, 'mode'>): RosterImportStage {
  if (appliedAt !== null) return RosterImportStage.APPLIED;
  if (arrived < total) return RosterImportStage.SENDING;
  if (looked < total) return problem === null ? RosterImportStage.LOOKING_UP : RosterImportStage.STOPPED;
  return askedAt === null ? RosterImportStage.READY : RosterImportStage.APPLYING;
}

/** The worker has something to do for it. */
export const isWorkedOn = (stage: RosterImportStage): boolean => stage === RosterImportStage.LOOKING_UP || stage === RosterImportStage.APPLYING;

/** Before this a worker that still lived would have gone on. */
export const lateBefore = (now: Date): Date => new Date(now.getTime() - LATE_MS);

/** Rows are taken while some are missing, of the list that was announced and no other. Says whether any are. */
export function takesRows(state: ImportState, total: number): boolean {
  must(state.appliedAt === null, 'ROSTER_IMPORT_APPLIED');
  must(state.total === total, 'ROSTER_IMPORT_OTHER_ROWS');
  return stageOf(state) === RosterImportStage.SENDING;
}

/** An import is applied once. Asked again in the same way it is done, or being done, already; asked in another way it is refused. */
export function isAsked(state: ImportState, mode: RosterImportMode): boolean {
  must(state.appliedAt === null || state.mode === mode, 'ROSTER_IMPORT_APPLIED');
  if (state.appliedAt !== null) return true;
  must(stageOf(state) === RosterImportStage.READY || state.mode === mode, 'ROSTER_IMPORT_NOT_READY');
  return state.askedAt !== null;
}

/** Nobody leaves the roster unseen: a match takes off as many as were shown, and an empty list matches nothing. */
export function checkChanges({ rows, removed, shown }: { readonly rows: number; readonly removed: number; readonly shown: number }): void {
  must(rows > 0, 'ROSTER_IMPORT_EMPTY');
  must(removed === shown, 'ROSTER_IMPORT_CHANGED', { now: removed });
}

/** What a refusal met by the worker means for the list; nothing where it is a fault, which is tried again. */
export const problemOf = (error: unknown): RosterImportProblem | null =>
  (error instanceof DomainError ? Object.values(RosterImportProblem).find((problem) => problem === error.code) : undefined) ?? null;

/** For `.catch`: the limit of misses is one of a day, so that "wait a few minutes" would be no help. */
export function dayIsUsedUp(error: unknown): never {
  throw error instanceof DomainError && error.code === 'RATE_LIMITED' ? new DomainError('ROSTER_IMPORT_MANY_MISSES') : error;
}
