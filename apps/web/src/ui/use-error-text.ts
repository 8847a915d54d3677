import { useTranslation } from 'react-i18next';
import { ApiError } from '../graphql/api-error';
import { errorKey } from '../graphql/error-messages';
import { useFormat } from './format';
import type { Formatters } from './format';

const day = /^\d{4}-\d{2}-\d{2}$/;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:/;

/** The server tells days and instants as data; people read them in their own language. */
function readable(details: ApiError['details'], format: Formatters): Record<string, unknown> {
  const show = (value: unknown): unknown => {
    if (Array.isArray(value)) return format.list(value.map(String));
    if (typeof value !== 'string') return value;
    if (day.test(value)) return format.day(value);
    return instant.test(value) ? format.dateTime(value) : value;
  };
  return Object.fromEntries(Object.entries(details).map(([name, value]) => [name, show(value)]));
}

/** The sentence of a failure in the language of the person. */
export function useErrorText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('errors');
  const format = useFormat();
  return (error) => {
    const key = errorKey(error, (code) => i18n.exists(code, { ns: 'errors' }));
    return t(key, error instanceof ApiError ? readable(error.details, format) : {});
  };
}
