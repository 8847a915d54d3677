import type { LocalDate } from '@waymark/kernel';

/** A published version without its content. */
export interface VersionHead {
  readonly schemeId: string;
  readonly version: string;
  readonly body: string;
  readonly effectiveFrom: LocalDate;
  readonly effectiveTo: LocalDate | null;
  readonly publishedAt: Date;
}

const latestFirst = (one: VersionHead, other: VersionHead): number =>
  other.effectiveFrom.localeCompare(one.effectiveFrom) || other.publishedAt.getTime() - one.publishedAt.getTime();

/** Of one scheme: a version is in force until the next one begins, or until its own last day. Of two that begin on one day, the one published last. */
export function inForce<Head extends VersionHead>(versions: readonly Head[], on: LocalDate): Head | undefined {
  const [last] = versions.filter(({ effectiveFrom }) => effectiveFrom <= on).sort(latestFirst);
  return last && (last.effectiveTo === null || on <= last.effectiveTo) ? last : undefined;
}

/** Those of each scheme, in the order in which the schemes come. */
export function byScheme<Head extends VersionHead>(versions: readonly Head[]): Map<string, Head[]> {
  const schemes = new Map<string, Head[]>();
  for (const version of versions) schemes.set(version.schemeId, [...(schemes.get(version.schemeId) ?? []), version]);
  return schemes;
}
