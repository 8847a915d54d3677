import { must } from '@waymark/kernel';
import { ApplicationStatus, inReview } from '../application/application.rules';

export const queueErrorCodes = ['CASE_NOT_IN_REVIEW', 'CASE_HELD_BY_ANOTHER', 'CASE_NOT_HELD', 'CASE_REVIEWER_UNFIT'] as const;

/** What a reviewer looks for. */
export enum QueueTab {
  MY_TURN = 'MY_TURN',
  WITH_APPLICANT = 'WITH_APPLICANT',
  SECOND_LOOK = 'SECOND_LOOK',
  APPEALS = 'APPEALS',
  NOT_APPROVED = 'NOT_APPROVED',
}

export const statusOfTab: Readonly<Record<QueueTab, ApplicationStatus>> = {
  [QueueTab.MY_TURN]: ApplicationStatus.SENT,
  [QueueTab.WITH_APPLICANT]: ApplicationStatus.ASKED,
  [QueueTab.SECOND_LOOK]: ApplicationStatus.SECOND_LOOK,
  [QueueTab.APPEALS]: ApplicationStatus.APPEALED,
  [QueueTab.NOT_APPROVED]: ApplicationStatus.DENIED,
};

export interface Held {
  readonly status: ApplicationStatus;
  readonly assigneeId: string | null;
}

/** Nobody else works on it: two people on one case lose each other's work. */
export function checkHold({ status, assigneeId }: Held, reviewerId: string | null): void {
  must(inReview.includes(status), 'CASE_NOT_IN_REVIEW', { status });
  must(assigneeId === null || assigneeId === reviewerId, 'CASE_HELD_BY_ANOTHER');
}

export function checkGiveBack({ assigneeId }: Held, reviewerId: string | null): void {
  must(assigneeId !== null && assigneeId === reviewerId, 'CASE_NOT_HELD');
}
