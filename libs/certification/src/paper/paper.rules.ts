import { must, tidy } from '@waymark/kernel';
import type { FilePurpose } from '@waymark/platform';

export const paperErrorCodes = ['PAPER_TITLE_MISSING', 'PAPER_CLOSED'] as const;

/** Photos and scans: their metadata is taken off on the way in, and nothing in them can run. */
export const paperPurpose: FilePurpose = { name: 'complaint-paper', mediaTypes: ['image/jpeg', 'image/png'], mostBytes: 8 * 1024 * 1024 };

const TITLE_LIMIT = 120;

export function checkTitle(typed: string): string {
  const title = tidy(typed);
  must(title.length > 0 && title.length <= TITLE_LIMIT, 'PAPER_TITLE_MISSING', { most: TITLE_LIMIT });
  return title;
}
