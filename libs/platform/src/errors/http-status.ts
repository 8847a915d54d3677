const statuses: Readonly<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  API_KEY_SCOPE: 403,
  NOT_FOUND: 404,
  RATE_LIMITED: 429,
  STALE_VERSION: 409,
  UPLOAD_OFFSET_STALE: 409,
  UPLOAD_BUSY: 409,
};

/** The HTTP status of a refusal on a plain route; 400 for every rule of the domain. */
export const httpStatusOf = (code: string): number => statuses[code] ?? 400;
