import type sentences from '../../../../locales/en/errors.json';
import { ApiError } from './api-error';
import type { ApiErrorCode } from './api-error';

/** Fails to compile, and names the code, while a code of the API has no sentence in `locales/en/errors.json`. */
type CompleteFor<Code extends string, Table extends Record<Code, string>> = keyof Table;
export type ErrorKey = CompleteFor<ApiErrorCode, typeof sentences>;

/** The catalogue is the table: a code is its own key. A code of a newer server reads as a problem on our side. */
export function errorKey(error: unknown, has: (key: string) => boolean): ErrorKey {
  const code = error instanceof ApiError ? error.code : 'INTERNAL';
  return has(code) ? (code as ErrorKey) : 'INTERNAL';
}
