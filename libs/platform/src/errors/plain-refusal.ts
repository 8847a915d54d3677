import { HttpException } from '@nestjs/common';
import { DomainError } from '@waymark/kernel';
import { httpStatusOf } from './http-status';

/** How a plain route says no: `{code, …, requestId}` under the status that fits. */
export interface PlainRefusal {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: { readonly code: string; readonly details?: object; readonly fields?: unknown; readonly requestId: string | undefined };
}

const codes: Readonly<Record<number, string>> = { 404: 'NOT_FOUND', 413: 'TOO_LARGE' };
const codeOf = (status: number): string => codes[status] ?? (status >= 500 ? 'INTERNAL' : 'BAD_USER_INPUT');

/** What Express says before Nest is asked: a body that is too long, a charset that nobody knows. */
function statusOfExpress(error: unknown): number | null {
  if (!(error instanceof Error) || !('expose' in error) || !('status' in error)) return null;
  return error.expose === true && typeof error.status === 'number' ? error.status : null;
}

function fieldsOf(error: HttpException): unknown {
  const body = error.getResponse();
  return typeof body === 'object' && 'message' in body ? body.message : undefined;
}

function ofDomain({ code, details }: DomainError, requestId: string | undefined): PlainRefusal {
  const wait = details['retryAfterSeconds'];
  const headers: Record<string, string> = typeof wait === 'number' ? { 'Retry-After': String(wait) } : {};
  return { status: httpStatusOf(code), headers, body: { code, details, requestId } };
}

/** Nothing when nobody refused anything: then something broke. */
export function plainRefusal(error: unknown, requestId: string | undefined): PlainRefusal | null {
  if (error instanceof DomainError) return ofDomain(error, requestId);
  if (error instanceof HttpException) return { status: error.getStatus(), headers: {}, body: { code: codeOf(error.getStatus()), fields: fieldsOf(error), requestId } };
  const status = statusOfExpress(error);
  return status === null ? null : { status, headers: {}, body: { code: codeOf(status), requestId } };
}
