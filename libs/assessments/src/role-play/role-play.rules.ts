import { must } from '@waymark/kernel';

export const rolePlayErrorCodes = [
  'ROLE_PLAY_OWN',
  'ROLE_PLAY_NOT_RUNNING',
  'ROLE_PLAY_NOT_FINISHED',
  'ROLE_PLAY_ALREADY_RELEASED',
  'ROLE_PLAY_NOT_RELEASED',
  'ROLE_PLAY_ALREADY_CORRECTED',
  'ROLE_PLAY_UNRATED',
  'ROLE_PLAY_CRITERION_UNKNOWN',
  'ROLE_PLAY_COMMENT_EMPTY',
  'ROLE_PLAY_REASON_MISSING',
] as const;

export enum RolePlayStatus {
  RUNNING = 'RUNNING',
  FINISHED = 'FINISHED',
  RELEASED = 'RELEASED',
}

export const next = { RUNNING: ['FINISHED'], FINISHED: ['RUNNING', 'RELEASED'], RELEASED: [] } as const;

export interface RolePlayState {
  readonly finishedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly version: number;
}

export function statusOf(row: Pick<RolePlayState, 'finishedAt' | 'releasedAt'>): RolePlayStatus {
  if (row.releasedAt) return RolePlayStatus.RELEASED;
  return row.finishedAt ? RolePlayStatus.FINISHED : RolePlayStatus.RUNNING;
}

/** Two screens on one role-play: the later write is refused and told what is stored, never merged. */
export function checkVersion(row: Pick<RolePlayState, 'version'>, expected: number, values: Readonly<Record<string, unknown>> = {}): void {
  must(row.version === expected, 'STALE_VERSION', { expectedVersion: expected, currentVersion: row.version, ...values });
}

export function checkRunning(row: RolePlayState): void {
  must(row.releasedAt === null, 'ROLE_PLAY_ALREADY_RELEASED');
  must(row.finishedAt === null, 'ROLE_PLAY_NOT_RUNNING');
}

/** The second of the timer at which something was noted: what the screen showed, but never later than the server's own clock. */
export function stamp(shown: number, startedAt: Date, at: Date): number {
  const elapsed = Math.max(0, Math.floor((at.getTime() - startedAt.getTime()) / 1000));
  return Math.min(Math.max(0, shown), elapsed);
}

export function cleanComment(typed: string): string {
  const text = typed.normalize('NFC').trim();
  must(text.length > 0, 'ROLE_PLAY_COMMENT_EMPTY');
  return text;
}

export function finish(row: RolePlayState, unrated: number, at: Date): { finishedAt: Date; version: number } {
  checkRunning(row);
  must(unrated === 0, 'ROLE_PLAY_UNRATED', { count: unrated });
  return { finishedAt: at, version: row.version + 1 };
}

export function reopen(row: RolePlayState): { finishedAt: null; total: null; passed: null; version: number } {
  must(row.releasedAt === null, 'ROLE_PLAY_ALREADY_RELEASED');
  must(row.finishedAt !== null, 'ROLE_PLAY_NOT_FINISHED');
  return { finishedAt: null, total: null, passed: null, version: row.version + 1 };
}

export function release(row: RolePlayState, at: Date): { releasedAt: Date; version: number } {
  must(row.releasedAt === null, 'ROLE_PLAY_ALREADY_RELEASED');
  must(row.finishedAt !== null, 'ROLE_PLAY_NOT_FINISHED');
  return { releasedAt: at, version: row.version + 1 };
}

/** A released result is never changed: a correction is a new version of it, with a reason. */
export function checkCorrection(row: RolePlayState, reason: string): string {
  must(row.releasedAt !== null, 'ROLE_PLAY_NOT_RELEASED');
  const text = reason.normalize('NFC').trim();
  must(text.length > 0, 'ROLE_PLAY_REASON_MISSING');
  return text;
}
