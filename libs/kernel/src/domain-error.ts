/** A rule refused. `code` is the broken sentence (`NOUN_CONDITION`); `details` fills the message and carries no personal data. */
export class DomainError extends Error {
  constructor(
    readonly code: string,
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
    this.name = 'DomainError';
  }
}

/** Throws `DomainError(code)` unless the claim holds. */
export function must(claim: boolean, code: string, details?: Readonly<Record<string, unknown>>): asserts claim {
  if (!claim) throw new DomainError(code, details);
}

/** Absent and invisible are the same answer, so that ids cannot be probed. */
export function found<T>(row: T | null | undefined): T {
  if (row === null || row === undefined) throw new DomainError('NOT_FOUND');
  return row;
}

export const kernelErrorCodes = ['NOT_FOUND', 'FORBIDDEN', 'STALE_VERSION'] as const;
