import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError, isUnauthenticated } from '../graphql/api-error';
import { Icon } from './icon';
import { useErrorText } from './use-error-text';
import classes from './problem.module.css';

/** What happened and what to do. A session that ended is mended in another tab, so that nothing typed is lost. */
export function ProblemText({ error }: { error: unknown }) {
  const { t } = useTranslation('common');
  const textOf = useErrorText();
  // Only where we must look into it: a refusal says itself what to do.
  const requestId = error instanceof ApiError && error.code === 'INTERNAL' ? error.requestId : undefined;
  return (
    <>
      <p>{textOf(error)}</p>
      {isUnauthenticated(error) && <p><a href="/sign-in" target="_blank" rel="noreferrer">{t('problem.sign-in')}</a></p>}
      {requestId !== undefined && <p className={classes.reference}>{t('problem.reference', { id: requestId })}</p>}
    </>
  );
}

export function Problem({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation('common');
  return (
    <div className={classes.problem} role="alert">
      <Icon name="alert" />
      <div className={classes.words}>
        <ProblemText error={error} />
        {onRetry && <Button variant="default" onClick={onRetry}>{t('again')}</Button>}
      </div>
    </div>
  );
}
