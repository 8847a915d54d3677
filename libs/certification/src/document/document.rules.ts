import { addDays, must, mustSay } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { FilePurpose } from '@waymark/platform';
import { ApplicationStatus } from '../application/application.rules';

export const documentErrorCodes = ['DOCUMENT_NOT_ASKED', 'DOCUMENT_CLOSED', 'DOCUMENT_DECIDED', 'DOCUMENT_REASON_MISSING', 'DOCUMENT_REASON_TOO_LONG'] as const;

export enum DocumentStatus {
  WAITING = 'WAITING',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
  /** Another picture took its place. */
  REPLACED = 'REPLACED',
}

/** Photos only: their metadata is taken off on the way in, and nothing in them can run. */
export const documentPurpose: FilePurpose = { name: 'document', mediaTypes: ['image/jpeg', 'image/png'], mostBytes: 8 * 1024 * 1024 };

/** A reviewer may have to look again while somebody can still ask why; after that the picture of a paper is a risk and no use. */
export const KEPT_DAYS = 30;

export const deleteOn = (closedOn: LocalDate): LocalDate => addDays(closedOn, KEPT_DAYS);

const { OPEN, ASKED, ISSUED, DENIED, WITHDRAWN } = ApplicationStatus;
export const closed: readonly ApplicationStatus[] = [ISSUED, DENIED, WITHDRAWN];

/** While the applicant has it, any picture that nobody accepted may be replaced; later only one that a reviewer sent back. */
export function canAdd(status: ApplicationStatus, current: DocumentStatus | null): boolean {
  if (status === OPEN || status === ASKED) return current !== DocumentStatus.ACCEPTED;
  return !closed.includes(status) && current === DocumentStatus.REFUSED;
}

export interface Verdict {
  readonly status: DocumentStatus.ACCEPTED | DocumentStatus.REFUSED;
  readonly reason: string | null;
}

/** Whoever sends a picture back says what a good one shows; an accepted one needs no words. */
export function verify(status: DocumentStatus, { isAccepted, reason: typed = null }: { readonly isAccepted: boolean; readonly reason?: string | null }): Verdict {
  must(status === DocumentStatus.WAITING, 'DOCUMENT_DECIDED', { status });
  if (isAccepted) return { status: DocumentStatus.ACCEPTED, reason: null };
  const reason = mustSay(typed ?? '', 'DOCUMENT_REASON', 500);
  return { status: DocumentStatus.REFUSED, reason };
}
