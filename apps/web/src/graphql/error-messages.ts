import type sentences from '../../../../locales/en/errors.json';
import { ApiError } from './api-error';
import type { ApiErrorCode } from './api-error';

type Sentences = typeof sentences;

/** Fails to compile, and names the code, while a code of the API has no sentence in `locales/en/errors.json`. */
type Complete<Table extends Record<ApiErrorCode, string>> = keyof Table;
export type ErrorKey = Complete<Sentences>;

/** The catalogue is the table: a code is its own key. Codes of a newer server read as an unknown problem. */
export const errorKey = (error: unknown, has: (key: string) => boolean): ErrorKey => {
  const code = error instanceof ApiError ? error.code : 'INTERNAL';
  return has(code) ? (code as ErrorKey) : 'INTERNAL';
};
