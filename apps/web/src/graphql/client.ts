import { ApiError } from './api-error';
import type { ApiErrorParts } from './api-error';
import type { TypedDocumentString } from './generated/graphql';

/** The edge of the API refuses with a code of its own, before GraphQL is asked. */
interface GraphqlAnswer<Result> extends Partial<ApiErrorParts> {
  data?: Result | null;
  errors?: readonly { message: string; extensions?: ApiErrorParts }[];
}

async function send(path: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(path, { credentials: 'same-origin', ...init });
  } catch (cause) {
    throw new ApiError({ code: 'UNREACHABLE', message: String(cause) });
  }
}

/** Proxies and crashes answer with pages: whatever is not JSON counts as no answer at all. */
async function readJson(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    throw new ApiError({ code: 'UNREACHABLE', message: `HTTP ${response.status}` });
  }
}

/** The language that was chosen here, not the one of the browser: a new account begins with it. */
const chosenLanguage = () => ({ 'accept-language': document.documentElement.lang || 'en' });

const post = (accept: string, body: unknown): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/json', ...chosenLanguage(), accept },
  body: JSON.stringify(body),
});

export async function gql<Result, Variables>(document: TypedDocumentString<Result, Variables>, variables: Variables): Promise<Result> {
  const query = document.toString();
  const operationName = /(?:query|mutation)\s+(\w+)/.exec(query)?.[1];
  const response = await send('/graphql', post('application/graphql-response+json, application/json', { operationName, query, variables }));
  const answer = (await readJson(response)) as GraphqlAnswer<Result> | null;
  const [error] = answer?.errors ?? [];
  if (error) throw new ApiError({ message: error.message, ...(error.extensions ?? { code: 'INTERNAL' }) });
  if (!answer?.data) throw new ApiError({ code: 'UNREACHABLE', message: `HTTP ${response.status}`, ...answer });
  return answer.data;
}

/** The plain routes under `/auth` and `/link`: JSON in, JSON or nothing out. */
export const rest = <Result>(path: string, body?: unknown): Promise<Result> =>
  ask<Result>(path, body === undefined ? { headers: { ...chosenLanguage(), accept: 'application/json' } } : post('application/json', body));

/** Sends a file as it is. */
export const postFile = <Result>(path: string, file: File): Promise<Result> => ask<Result>(path, { method: 'POST', headers: { 'content-type': 'application/octet-stream' }, body: file });

/** A file of the plain routes. Its refusals are told like all others, which a link to it could not. */
export async function getFile(path: string): Promise<Blob> {
  const response = await send(path, { headers: { ...chosenLanguage(), accept: '*/*' } });
  if (!response.ok) throw new ApiError(((await readJson(response)) as ApiErrorParts | null) ?? { code: 'UNREACHABLE', message: `HTTP ${response.status}` });
  return response.blob();
}

async function ask<Result>(path: string, init: RequestInit): Promise<Result> {
  const response = await send(path, init);
  const answer = await readJson(response);
  if (!response.ok) throw new ApiError((answer as ApiErrorParts | null) ?? { code: 'UNREACHABLE', message: `HTTP ${response.status}` });
  return answer as Result;
}
