import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { Step } from './step-page';

/** A live session is done by being there. Until then one goes on with what comes after it. */
export function SessionEnd({ step }: { step: Step }) {
  const { t } = useTranslation('courses');
  return (
    <>
      <p>{t('session.how')}</p>
      <div><Button component={Link} size="md" to={step.next ? `/learn/${step.next.stepId}` : '/learn'}>{t('session.go-on')}</Button></div>
    </>
  );
}
