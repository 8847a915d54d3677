import type { ApolloServerPlugin } from '@apollo/server';
import { BadRequestException, Logger } from '@nestjs/common';
import { DomainError } from '@waymark/kernel';
import { GraphQLError } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { GraphqlContext } from '../ctx/ctx';
import { logLine } from './log-line';

const log = new Logger('graphql');
const requestCodes = new Set(['GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED', 'BAD_USER_INPUT', 'BAD_REQUEST', 'OPERATION_RESOLUTION_FAILURE', 'PERSISTED_QUERY_NOT_FOUND', 'COST_LIMITED']);

const answer = (message: string, code: string, extra: Record<string, unknown> = {}): GraphQLFormattedError => ({ message, extensions: { code, ...extra } });
const causeOf = (thrown: unknown): unknown => (thrown instanceof GraphQLError ? (thrown.originalError ?? thrown) : thrown);

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

/** `null`: nobody refused anything, something broke. */
function refusalOf(formatted: GraphQLFormattedError, cause: unknown): GraphQLFormattedError | null {
  if (cause instanceof DomainError) return { ...answer(cause.code, cause.code, { details: cause.details }), path: formatted.path };
  if (cause instanceof BadRequestException) return invalidInput(cause, formatted.path);
  return unreadable(formatted);
}

/** Refusals keep their code; shapes say which field; everything else is INTERNAL, its text withheld. */
export function formatError(formatted: GraphQLFormattedError, thrown: unknown): GraphQLFormattedError {
  return refusalOf(formatted, causeOf(thrown)) ?? { ...answer('Something went wrong on our side.', 'INTERNAL'), path: formatted.path };
}

/** What a person reads to us is what the log says: every error carries the id of its request. */
export const requestIds: ApolloServerPlugin = {
  requestDidStart: async ({ contextValue }) => {
    const { requestId } = (contextValue as GraphqlContext).ctx;
    return {
      didEncounterErrors: async ({ errors }) => {
        const broken = errors.filter((error) => refusalOf(error.toJSON(), causeOf(error)) === null);
        for (const error of broken) log.error(`request ${requestId} ${logLine(causeOf(error))}`);
      },
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return;
        body.singleResult.errors = body.singleResult.errors?.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
      },
    };
  },
  unexpectedErrorProcessingRequest: async ({ error }) => log.error(logLine(error)),
  contextCreationDidFail: async ({ error }) => log.error(logLine(error)),
};
