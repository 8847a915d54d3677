import { must } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { SchemeReplayStatus } from '../scheme-replay/scheme-replay.rules';

export const schemePublishingErrorCodes = ['SCHEME_SECOND_PERSON_NEEDED', 'SCHEME_NOT_REPLAYED', 'SCHEME_BEGINS_TOO_EARLY', 'SCHEME_VERSION_TAKEN'] as const;

interface Publishing {
  readonly isAuthor: boolean;
  readonly revision: number;
  readonly replay: { readonly revision: number; readonly status: SchemeReplayStatus } | null;
  readonly version: string;
  readonly published: readonly string[];
  readonly effectiveFrom: LocalDate;
  readonly today: LocalDate;
}

/** Two people, after both could see who would gain and who would lose; and nobody learns of a rule after it began. */
export function checkPublishing({ isAuthor, revision, replay, version, published, effectiveFrom, today }: Publishing): void {
  must(!isAuthor, 'SCHEME_SECOND_PERSON_NEEDED');
  must(replay?.revision === revision && replay.status === 'DONE', 'SCHEME_NOT_REPLAYED');
  must(!published.includes(version), 'SCHEME_VERSION_TAKEN', { version });
  must(effectiveFrom >= today, 'SCHEME_BEGINS_TOO_EARLY', { today });
}
