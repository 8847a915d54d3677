import { isLocalDate, must } from '@waymark/kernel';
import type { DomainCode, LocalDate, Minutes, TrainingTopic } from '@waymark/kernel';

export const creditErrorCodes = ['CREDIT_OWN', 'CREDIT_TEXT_MISSING', 'CREDIT_MINUTES_OUT_OF_RANGE', 'CREDIT_IN_FUTURE', 'CREDIT_ALREADY_WITHDRAWN'] as const;

/** 100 hours: more than any training that a scheme asks for in one domain. */
const MOST_MINUTES = 6000;

/** How it was learned; a scheme may ask for hours by mode. */
export enum TrainingMode {
  SELF_PACED = 'SELF_PACED',
  LIVE_ONLINE = 'LIVE_ONLINE',
  IN_PERSON = 'IN_PERSON',
}

/** What somebody learned elsewhere, and why it counts here. */
export interface PriorLearning {
  readonly personId: string;
  readonly title: string;
  readonly provider: string;
  readonly domain: DomainCode;
  readonly topics: readonly TrainingTopic[];
  readonly mode: TrainingMode;
  readonly minutes: Minutes;
  readonly learnedOn: LocalDate;
  /** What the approver has seen. */
  readonly evidence: string;
  /** Why it counts for this domain. */
  readonly reason: string;
}

/** Credit has its evidence, its reason and an approver who is somebody else. */
export function checkCredit(credit: PriorLearning, by: { readonly approverId: string; readonly today: LocalDate }): void {
  must(credit.personId !== by.approverId, 'CREDIT_OWN');
  must([credit.title, credit.provider, credit.evidence, credit.reason].every((text) => text.trim() !== ''), 'CREDIT_TEXT_MISSING');
  must(Number.isInteger(credit.minutes) && credit.minutes > 0 && credit.minutes <= MOST_MINUTES, 'CREDIT_MINUTES_OUT_OF_RANGE');
  must(isLocalDate(credit.learnedOn) && credit.learnedOn <= by.today, 'CREDIT_IN_FUTURE');
}
