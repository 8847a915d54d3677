import { must } from '@waymark/kernel';

export const rolePlayErrorCodes = [
  'ROLE_PLAY_OWN',
  'ROLE_PLAY_TIED',
  'ROLE_PLAY_TAKEN',
  'ROLE_PLAY_RATED_BEFORE',
  'ROLE_PLAY_WRITTEN_IN',
  'ROLE_PLAY_NOT_DRAWN',
  'ROLE_PLAY_ALREADY_SENT',
  'QUEUE_EMPTY',
  'ROLE_PLAY_NOT_RUNNING',
  'ROLE_PLAY_NOT_FINISHED',
  'ROLE_PLAY_ALREADY_RELEASED',
  'ROLE_PLAY_NOT_RELEASED',
  'ROLE_PLAY_ALREADY_CORRECTED',
  'ROLE_PLAY_UNRATED',
  'ROLE_PLAY_CRITERION_UNKNOWN',
  'ROLE_PLAY_REASON_MISSING',
  'ROLE_PLAY_NEEDS_SECOND_TRAINER',
] as const;

/** How it is played: together in the room, on a call, or alone before a recorder. */
export enum RolePlayMode {
  ROOM = 'ROOM',
  CALL = 'CALL',
  RECORDING = 'RECORDING',
}

export enum RolePlayStatus {
  DRAWN = 'DRAWN',
  WAITING = 'WAITING',
  RUNNING = 'RUNNING',
  FINISHED = 'FINISHED',
  RELEASED = 'RELEASED',
}

export const next = { DRAWN: ['WAITING'], WAITING: ['RUNNING'], RUNNING: ['FINISHED', 'WAITING'], FINISHED: ['RUNNING', 'RELEASED'], RELEASED: [] } as const;

export interface RolePlayState {
  readonly sentAt: Date | null;
  readonly startedAt: Date | null;
  readonly finishedAt: Date | null;
  readonly releasedAt: Date | null;
  readonly version: number;
  readonly isBlind: boolean;
  readonly decides: boolean;
  readonly supersedesId: string | null;
}

/** A role-play at its beginning: nobody's yet, nothing in it. */
export const fresh = {
  version: 0, seat: 1, isBlind: false, lot: null, policyId: null, closedAt: null, decides: false,
  sentAt: null, setAsideAt: null, mode: null, recordingId: null, trainerId: null, startedAt: null, finishedAt: null, releasedAt: null,
  total: null, passed: null, supersedesId: null, correctionReason: null,
};

export function statusOf(row: Pick<RolePlayState, 'sentAt' | 'startedAt' | 'finishedAt' | 'releasedAt'>): RolePlayStatus {
  if (row.releasedAt) return RolePlayStatus.RELEASED;
  if (row.finishedAt) return RolePlayStatus.FINISHED;
  if (row.startedAt) return RolePlayStatus.RUNNING;
  return row.sentAt ? RolePlayStatus.WAITING : RolePlayStatus.DRAWN;
}

export function send(row: RolePlayState, mode: RolePlayMode, at: Date): { sentAt: Date; mode: RolePlayMode; version: number } {
  must(row.sentAt === null, 'ROLE_PLAY_ALREADY_SENT');
  return { sentAt: at, mode, version: row.version + 1 };
}

/** Swapped for another one, or taken back before anybody graded it. */
export function setAside(row: RolePlayState, at: Date): { setAsideAt: Date; version: number } {
  must(row.startedAt === null, 'ROLE_PLAY_TAKEN');
  return { setAsideAt: at, version: row.version + 1 };
}

export function take(row: RolePlayState, trainerId: string, at: Date): { trainerId: string; startedAt: Date; version: number } {
  must(statusOf(row) === RolePlayStatus.WAITING, 'ROLE_PLAY_TAKEN');
  return { trainerId, startedAt: at, version: row.version + 1 };
}

/** Nothing that somebody wrote is thrown away: then it stays with them. */
export function putBack(row: RolePlayState, written: number): { trainerId: null; startedAt: null; version: number } {
  checkRunning(row);
  must(written === 0, 'ROLE_PLAY_WRITTEN_IN');
  return { trainerId: null, startedAt: null, version: row.version + 1 };
}

/** Two screens on one role-play: the later write is refused and told what is stored, never merged. */
export function checkVersion(row: Pick<RolePlayState, 'version'>, expected: number, values: Readonly<Record<string, unknown>> = {}): void {
  must(row.version === expected, 'STALE_VERSION', { expectedVersion: expected, currentVersion: row.version, ...values });
}

export function checkRunning(row: RolePlayState): void {
  must(row.releasedAt === null, 'ROLE_PLAY_ALREADY_RELEASED');
  must(statusOf(row) === RolePlayStatus.RUNNING, 'ROLE_PLAY_NOT_RUNNING');
}

/** The second of the timer at which something was noted: what the screen showed, but never later than the server's own clock. In a recording the player tells it. */
export function stamp(shown: number, { startedAt, mode }: { readonly startedAt: Date | null; readonly mode: RolePlayMode | null }, at: Date): number {
  const latest = mode === RolePlayMode.RECORDING ? shown : secondsSince(startedAt ?? at, at);
  return Math.max(0, Math.min(shown, latest));
}

export const secondsSince = (from: Date, to: Date): number => Math.max(0, Math.floor((to.getTime() - from.getTime()) / 1000));

/** Empty: there is no comment, or none any more. */
export const cleanComment = (typed: string): string => typed.normalize('NFC').trim();

export interface CommentWords {
  readonly text: string;
  readonly criterionId: string | null;
}

/** A screen that heard no answer sends the same again: nothing changes. */
export const isSameComment = (saved: CommentWords | null, sent: CommentWords): boolean =>
  sent.text === (saved?.text ?? '') && (sent.text === '' || sent.criterionId === saved?.criterionId);

export function finish(row: RolePlayState, unrated: number, at: Date): { finishedAt: Date; version: number } {
  checkRunning(row);
  must(unrated === 0, 'ROLE_PLAY_UNRATED', { count: unrated });
  return { finishedAt: at, version: row.version + 1 };
}

/** A blind rater's finished marks stay; a correction of them is no longer blind. */
export const marksAreIn = (row: RolePlayState): boolean => row.isBlind && row.supersedesId === null;

export const mayBeReleased = (row: RolePlayState): boolean => !row.isBlind || row.decides;

export function reopen(row: RolePlayState): { finishedAt: null; total: null; passed: null; version: number } {
  must(row.releasedAt === null, 'ROLE_PLAY_ALREADY_RELEASED');
  must(row.finishedAt !== null, 'ROLE_PLAY_NOT_FINISHED');
  must(!marksAreIn(row), 'ROLE_PLAY_MARKS_IN');
  return { finishedAt: null, total: null, passed: null, version: row.version + 1 };
}

export function release(row: RolePlayState, at: Date): { releasedAt: Date; version: number } {
  must(row.releasedAt === null, 'ROLE_PLAY_ALREADY_RELEASED');
  must(row.finishedAt !== null, 'ROLE_PLAY_NOT_FINISHED');
  must(mayBeReleased(row), 'ROLE_PLAY_OTHERS_DECIDE');
  return { releasedAt: at, version: row.version + 1 };
}

/** A released result is never changed: a correction is a new version of it, with a reason. */
export function checkCorrection(row: RolePlayState, reason: string): string {
  must(row.releasedAt !== null, 'ROLE_PLAY_NOT_RELEASED');
  const text = reason.normalize('NFC').trim();
  must(text.length > 0, 'ROLE_PLAY_REASON_MISSING');
  return text;
}
