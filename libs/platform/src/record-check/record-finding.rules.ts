/** What a reading of everything that is kept may find. Each is named by the id of its record. */
export enum RecordFindingKind {
  CERTIFICATE_MISSING = 'CERTIFICATE_MISSING',
  CERTIFICATE_ALTERED = 'CERTIFICATE_ALTERED',
  STANDING_ALTERED = 'STANDING_ALTERED',
  DOCUMENT_MISSING = 'DOCUMENT_MISSING',
  DOCUMENT_ALTERED = 'DOCUMENT_ALTERED',
  DOCUMENT_UNSEALED = 'DOCUMENT_UNSEALED',
  BADGE_ALTERED = 'BADGE_ALTERED',
  DECISION_MISSING = 'DECISION_MISSING',
  REQUIREMENT_UNMET = 'REQUIREMENT_UNMET',
  AUDIT_MISSING = 'AUDIT_MISSING',
  AUDIT_ALTERED = 'AUDIT_ALTERED',
  LOG_MISSING = 'LOG_MISSING',
  LOG_ALTERED = 'LOG_ALTERED',
}

export interface Found {
  readonly kind: RecordFindingKind;
  /** Of the record, as the database knows it. */
  readonly recordId: string;
  /** What people know it by: a number, never a name. */
  readonly name: string;
  /** Which parts differ; never what they say. */
  readonly detail: string | null;
}

/** The end of a chain or a tree as it was read: the next reading must find it again. */
export interface Head {
  readonly size: number;
  /** Hex. */
  readonly hash: string;
}
