/** What a "no" is said to. */
export enum NoKind {
  /** To an appeal against a "no" to an application. */
  APPEAL = 'APPEAL',
  /** To an appeal against a measure. */
  MEASURE_APPEAL = 'MEASURE_APPEAL',
  /** To the audit of a renewal. */
  AUDIT = 'AUDIT',
  /** To training that asks to count. */
  APPROVAL = 'APPROVAL',
  /** To training that counted until now. */
  APPROVAL_END = 'APPROVAL_END',
  /** To a course from elsewhere. */
  LEARNING = 'LEARNING',
}

interface About {
  readonly id: string;
  readonly kind: NoKind;
  readonly caseId: string | null;
}

/** Where it is looked at, with what it is about beside it: a path of the web client. */
export function pathOf({ id, kind, caseId }: About): string {
  if (kind === NoKind.APPEAL) return `/board/applications/${caseId}`;
  return kind === NoKind.MEASURE_APPEAL ? `/board/complaints/${caseId}` : `/board/second-look/${id}`;
}
