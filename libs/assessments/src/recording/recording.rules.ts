import { addDays, must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import { LEVELS } from '../role-play/score.rules';

export const recordingErrorCodes = ['RECORDING_CONSENT_MISSING', 'RECORDING_TOO_SHORT', 'RECORDING_TOO_LONG', 'RECORDING_SELF_RATING_UNFIT', 'RECORDING_SENT_OTHERWISE', 'RECORDING_DELETED', 'RECORDING_BEING_GRADED'] as const;

export enum RecordingKind {
  AUDIO = 'AUDIO',
  VIDEO = 'VIDEO',
}

const LEAST_SECONDS = 30;
/** Three times the longest scenario; what is longer is a pocket recording. */
const MOST_SECONDS = 3600;
/** How long the bytes are kept after they were sent, unless the trainee deletes them before: half a year covers a retake and a correction. */
const KEEP_DAYS = 180;

/** What the files port takes as a recording: what phones and browsers make, and about an hour of video at 1 Mbit/s. */
export const recordingPurpose = { name: 'recording', mediaTypes: ['audio/webm', 'audio/mp4', 'audio/ogg', 'video/webm', 'video/mp4'], mostBytes: 512 * 1024 * 1024 };

export interface SelfRating {
  readonly criterionId: string;
  readonly level: number;
}

export interface Take {
  readonly seconds: number;
  readonly hasPartnerConsent: boolean;
  readonly selfRatings: readonly SelfRating[];
}

/** The partner said yes, it is long enough to be judged, and the own levels are of this rubric, each once. */
export function checkTake({ seconds, hasPartnerConsent, selfRatings }: Take, criterionIds: readonly string[]): void {
  must(hasPartnerConsent, 'RECORDING_CONSENT_MISSING');
  must(seconds >= LEAST_SECONDS, 'RECORDING_TOO_SHORT', { least: LEAST_SECONDS });
  must(seconds <= MOST_SECONDS, 'RECORDING_TOO_LONG', { mostMinutes: MOST_SECONDS / 60 });
  const rated = selfRatings.map(({ criterionId }) => criterionId);
  const isFit = new Set(rated).size === rated.length && rated.every((id) => criterionIds.includes(id)) && selfRatings.every(({ level }) => LEVELS.some((known) => known === level));
  must(isFit, 'RECORDING_SELF_RATING_UNFIT');
}

export const keepUntil = (sentOn: LocalDate): LocalDate => addDays(sentOn, KEEP_DAYS);

/** The trainee may take it back until somebody grades it, and again once the feedback is out. */
export function remove(recording: { readonly deletedAt: Date | null }, isBeingGraded: boolean, at: Date): { deletedAt: Date } {
  must(recording.deletedAt === null, 'RECORDING_DELETED');
  must(!isBeingGraded, 'RECORDING_BEING_GRADED');
  return { deletedAt: at };
}
