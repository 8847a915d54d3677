import { useTranslation } from 'react-i18next';
import { ApiError } from '../graphql/api-error';
import { errorKey } from '../graphql/error-messages';

/** The sentence of a failure in the language of the person. */
export function useErrorText(): (error: unknown) => string {
  const { t, i18n } = useTranslation('errors');
  return (error) => {
    const key = errorKey(error, (code) => i18n.exists(code, { ns: 'errors' }));
    return t(key, error instanceof ApiError ? error.details : {});
  };
}
