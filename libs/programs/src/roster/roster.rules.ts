import { must, tidy } from '@waymark/kernel';

export const rosterErrorCodes = ['ROSTER_CODE_UNKNOWN', 'ROSTER_NOT_CHECKED', 'ROSTER_LABEL_TOO_LONG', 'ROSTER_ALREADY_ENDED', 'ROSTER_DETAIL_NOT_SHARED'] as const;

export const longestLabel = 80;

/** The program's own note, such as a team; empty means none. */
export function cleanLabel(typed: string | null | undefined): string | null {
  const label = tidy(typed ?? '');
  must(label.length <= longestLabel, 'ROSTER_LABEL_TOO_LONG', { most: longestLabel });
  return label === '' ? null : label;
}

/** An entry ends once; the row stays. */
export function end(entry: { readonly endedAt: Date | null }, by: string, at: Date): { endedAt: Date; endedBy: string } {
  must(entry.endedAt === null, 'ROSTER_ALREADY_ENDED');
  return { endedAt: at, endedBy: by };
}
