import { must } from '@waymark/kernel';

export const identityCheckErrorCodes = ['EXAM_IDENTITY_UNCHECKED', 'IDENTITY_ALREADY_CONFIRMED', 'IDENTITY_OWN', 'IDENTITY_OTHER_WAY', 'ROOM_CODE_WRONG'] as const;

/** How an exam makes sure who sits it. No way needs a camera. */
export enum IdentityCheckKind {
  NONE = 'NONE',
  /** A proctor knows the person, or sees a paper with their name. */
  PERSON = 'PERSON',
  /** The code that stands in the room. */
  ROOM_CODE = 'ROOM_CODE',
  EITHER = 'EITHER',
}

export const personKinds: readonly IdentityCheckKind[] = [IdentityCheckKind.PERSON, IdentityCheckKind.EITHER];
export const codeKinds: readonly IdentityCheckKind[] = [IdentityCheckKind.ROOM_CODE, IdentityCheckKind.EITHER];

export function checkWay(kinds: readonly IdentityCheckKind[], kind: IdentityCheckKind): void {
  must(kinds.includes(kind), 'IDENTITY_OTHER_WAY');
}

/** Was the check made in a way that the exam takes now? */
export const isTaken = (kind: IdentityCheckKind, check: { readonly roomId: string | null }): boolean => (check.roomId === null ? personKinds : codeKinds).includes(kind);

/** The code of a room changes this often; the one before still opens, for who was typing. */
const ROOM_STEP_SECONDS = 60;

/** How long after the check an exam may begin. */
const CHECK_MINUTES = 30;

export const stepOf = (at: Date): number => Math.floor(at.getTime() / (ROOM_STEP_SECONDS * 1000));

export const changesAt = (at: Date): Date => new Date((stepOf(at) + 1) * ROOM_STEP_SECONDS * 1000);

/** As people type it: any case, with or without a space. */
export const cleanCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

/** A check opens one attempt: it is fresh, and later than the start of the attempt before. */
export function holdsStill(check: { readonly confirmedAt: Date | null }, lastStartedAt: Date | null, at: Date): boolean {
  if (check.confirmedAt === null || (lastStartedAt !== null && check.confirmedAt <= lastStartedAt)) return false;
  return at.getTime() - check.confirmedAt.getTime() < CHECK_MINUTES * 60_000;
}

export function checkConfirm(check: { readonly confirmedAt: Date | null; readonly personId: string }, by: string): void {
  must(check.personId !== by, 'IDENTITY_OWN');
  must(check.confirmedAt === null, 'IDENTITY_ALREADY_CONFIRMED');
}
