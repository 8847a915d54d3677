import { must } from '@waymark/kernel';
import type { Scheme } from '../scheme/scheme.rules';

export const schemeDraftErrorCodes = [
  'SCHEME_FIELD_UNFIT',
  'SCHEME_TOO_LONG',
  'SCHEME_DRAFT_CLOSED',
] as const;

export enum SchemeDraftStatus {
  OPEN = 'OPEN',
  PUBLISHED = 'PUBLISHED',
  DISCARDED = 'DISCARDED',
}

/** An edit is made on the revision that its author was looking at, or not at all. */
export function checkRevision(draft: { readonly status: SchemeDraftStatus; readonly revision: number }, seen: number): void {
  must(draft.status === SchemeDraftStatus.OPEN, 'SCHEME_DRAFT_CLOSED', { status: draft.status });
  must(draft.revision === seen, 'STALE_VERSION');
}

/** A name for the next version: the next number, and where versions are called otherwise the same with a number behind it. */
export function nextVersion(version: string, taken: readonly string[]): string {
  const [, stem = '', number = ''] = /^(.*?)(\d*)$/.exec(version) ?? [];
  const first = number === '' ? 2 : Number(number) + 1;
  for (let next = first; ; next += 1) {
    const name = number === '' ? `${stem}-${String(next)}` : `${stem}${String(next)}`;
    if (!taken.includes(name)) return name;
  }
}

/** A board that begins from nothing. */
export const blankScheme = (id: string, body: string): Scheme => ({
  id,
  version: '1',
  effectiveFrom: '2000-01-01',
  effectiveTo: null,
  title: { en: '', es: '' },
  body,
  source: '',
  credential: { title: { en: '', es: '' }, validMonths: 24 },
  requirements: [],
  renewal: null,
  notes: [],
});
