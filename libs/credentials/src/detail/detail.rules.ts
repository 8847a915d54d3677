export const detailKinds = ['TRAINING', 'EXPERIENCE', 'SUPERVISION', 'EXAM', 'SKILL'] as const;
export type DetailKind = (typeof detailKinds)[number];

/** One thing that stands behind a certificate, in its language: hours with their unit, or a day. Never a score, an attempt, a place or a word about a life. */
export interface DetailLine {
  readonly kind: DetailKind;
  readonly label: string;
  readonly value: string;
}

interface Line {
  readonly label: string;
  readonly value: string;
}

/** What can be shown of a certificate beyond what it certifies; of one from before details were kept, what is printed on it. */
export function linesOf({ detail, evidence }: { readonly detail: readonly Line[]; readonly evidence: readonly Line[] }): Line[] {
  return (detail.length > 0 ? detail : evidence).map(({ label, value }) => ({ label, value }));
}
