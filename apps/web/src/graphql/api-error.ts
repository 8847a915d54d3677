import type { ErrorCode } from './generated/graphql';

/** `UNREACHABLE` is ours: no answer came, so the server could not give a code. */
export type ApiErrorCode = `${ErrorCode}` | 'UNREACHABLE';

export interface ApiErrorParts {
  code: string;
  message?: string;
  fields?: readonly string[];
  requestId?: string;
  details?: Readonly<Record<string, unknown>>;
}

/** A refusal or a failure as the server told it. `message` is for logs: people read the sentence of the code. */
export class ApiError extends Error {
  readonly code: string;
  readonly fields: readonly string[];
  readonly requestId: string | undefined;
  readonly details: Readonly<Record<string, unknown>>;

  constructor(parts: ApiErrorParts) {
    super(parts.message ?? parts.code);
    this.name = 'ApiError';
    this.code = parts.code;
    this.fields = parts.fields ?? [];
    this.requestId = parts.requestId;
    this.details = parts.details ?? {};
  }
}

const passing = ['UNREACHABLE', 'INTERNAL', 'RATE_LIMITED', 'UNAUTHENTICATED'];

/** The server said no, and would say so again. Anything else may pass: what was typed is kept and sent once more. */
export const isRefusal = (error: unknown): error is ApiError => error instanceof ApiError && !passing.includes(error.code);

export const isUnauthenticated = (error: unknown): boolean => error instanceof ApiError && error.code === 'UNAUTHENTICATED';
