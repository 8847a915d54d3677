import { BadRequestException, Logger } from '@nestjs/common';
import { DomainError } from '@waymark/kernel';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';

const log = new Logger('graphql');
const requestCodes = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'COST_LIMITED']);

const answer = (message: string, code: string, extra: Record<string, unknown> = {}): GraphQLFormattedError => ({ message, extensions: { code, ...extra } });

function invalidInput(error: BadRequestException, path: GraphQLFormattedError['path']): GraphQLFormattedError {
  const body = error.getResponse();
  const fields: unknown = typeof body === 'object' && 'message' in body ? body.message : [];
  return { ...answer('Some fields are not right.', 'BAD_USER_INPUT', { fields }), path };
}

/** A request that could not be read; `null` when the request was fine and something broke. */
function unreadable(formatted: GraphQLFormattedError): GraphQLFormattedError | null {
  const code = String(formatted.extensions?.['code'] ?? '');
  if (code === 'BAD_USER_INPUT') return { ...answer('Some fields are not right.', code), path: formatted.path };
  return requestCodes.has(code) ? answer('The request could not be read.', code) : null;
}

function broken(cause: unknown, path: GraphQLFormattedError['path']): GraphQLFormattedError {
  log.error(cause instanceof Error ? cause.stack : String(cause));
  return { ...answer('Something went wrong on our side.', 'INTERNAL'), path };
}

/** Refusals keep their code; shapes say which field; everything else is INTERNAL, its text withheld and logged. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  const cause = thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown;
  if (cause instanceof DomainError) return { ...answer(cause.code, cause.code, { details: cause.details }), path: formatted.path };
  if (cause instanceof BadRequestException) return invalidInput(cause, formatted.path);
  return unreadable(formatted) ?? broken(cause, formatted.path);
}
