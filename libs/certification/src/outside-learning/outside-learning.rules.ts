import { isLocalDate, must, mustSay, tidy } from '@waymark/kernel';
import type { LocalDate, Minutes } from '@waymark/kernel';
import type { FilePurpose } from '@waymark/platform';

export const outsideLearningErrorCodes = [
  'LEARNING_TEXT_MISSING',
  'LEARNING_MINUTES_OUT_OF_RANGE',
  'LEARNING_IN_FUTURE',
  'LEARNING_TWICE',
  'LEARNING_FILE_TWICE',
  'LEARNING_KNOWN',
  'LEARNING_NOT_FOR_RENEWAL',
  'LEARNING_ACCEPTED',
  'LEARNING_DECIDED',
  'LEARNING_REASON_MISSING',
  'LEARNING_REASON_TOO_LONG',
] as const;

/** 100 hours: more than any renewal asks for in all. */
export const MOST_MINUTES = 6000;

/** A certificate of attendance: many come as a PDF, which is only ever sent as a download. */
export const learningPurpose: FilePurpose = { name: 'learning', mediaTypes: ['image/jpeg', 'image/png', 'application/pdf'], mostBytes: 8 * 1024 * 1024 };

export enum LearningReviewStatus {
  WAITING = 'WAITING',
  ACCEPTED = 'ACCEPTED',
  REFUSED = 'REFUSED',
}

export interface Learned {
  readonly title: string;
  readonly provider: string;
  readonly learnedOn: LocalDate;
  readonly minutes: Minutes;
}

/** The same words for the same course, as the record of training here: the same title by the same provider. */
export const courseKey = ({ title, provider }: Pick<Learned, 'title' | 'provider'>): string => [title, provider].map((text) => tidy(text).toLowerCase()).join(' · ');

export function checkLearned(typed: Learned, today: LocalDate): Learned {
  const [title, provider] = [tidy(typed.title), tidy(typed.provider)];
  must(title !== '' && provider !== '', 'LEARNING_TEXT_MISSING');
  must(Number.isInteger(typed.minutes) && typed.minutes > 0 && typed.minutes <= MOST_MINUTES, 'LEARNING_MINUTES_OUT_OF_RANGE');
  must(isLocalDate(typed.learnedOn) && typed.learnedOn <= today, 'LEARNING_IN_FUTURE');
  return { title, provider, learnedOn: typed.learnedOn, minutes: typed.minutes };
}

interface Before {
  readonly id: string;
  readonly title: string;
  readonly courseKey: string;
  readonly learnedOn: LocalDate;
  readonly fileSha256: string;
}

/** Something of the record of this platform: nobody uploads what is there. */
export interface OnRecord {
  readonly title: string;
  readonly source: string | null;
  readonly on: LocalDate;
  /** By which the same course is told, where the record has such a key. */
  readonly course?: string | undefined;
}

/** The same course on the same day, the same file, or what the platform knows by itself. The same course on another day is told, and the rules say whether it counts. */
export function checkNew(added: Pick<Before, 'courseKey' | 'learnedOn' | 'fileSha256'>, before: readonly Before[], record: readonly OnRecord[]): void {
  const twin = before.find((each) => each.courseKey === added.courseKey && each.learnedOn === added.learnedOn);
  must(twin === undefined, 'LEARNING_TWICE', { title: twin?.title, on: twin?.learnedOn });
  const sameFile = before.find(({ fileSha256 }) => fileSha256 === added.fileSha256);
  must(sameFile === undefined, 'LEARNING_FILE_TWICE', { title: sameFile?.title, on: sameFile?.learnedOn });
  const isSame = ({ title, source, course }: OnRecord): boolean => course === added.courseKey || (source !== null && courseKey({ title, provider: source }) === added.courseKey);
  const known = record.find((each) => each.on === added.learnedOn && isSame(each));
  must(known === undefined, 'LEARNING_KNOWN', { title: known?.title });
}

/** Days on which the same course was taken otherwise. */
export const otherDays = (learning: Pick<Before, 'id' | 'courseKey'>, all: readonly Before[]): LocalDate[] =>
  all.filter(({ id, courseKey: key }) => id !== learning.id && key === learning.courseKey).map(({ learnedOn }) => learnedOn).sort();

export interface LearningVerdict {
  readonly status: LearningReviewStatus.ACCEPTED | LearningReviewStatus.REFUSED;
  readonly reason: string | null;
}

/** Whoever refuses says why; a yes needs no words. */
export function judge(status: LearningReviewStatus, { isAccepted, reason: typed = null }: { readonly isAccepted: boolean; readonly reason?: string | null }): LearningVerdict {
  must(status === LearningReviewStatus.WAITING, 'LEARNING_DECIDED', { status });
  if (isAccepted) return { status: LearningReviewStatus.ACCEPTED, reason: null };
  const reason = mustSay(typed ?? '', 'LEARNING_REASON', 500);
  return { status: LearningReviewStatus.REFUSED, reason };
}
