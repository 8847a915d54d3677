import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CompleteStepDocument } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Problem } from '../../ui/problem';
import type { After } from './step-page';

export function FinishStep({ stepId, onNext }: { stepId: string; onNext: (after: After) => void }) {
  const { t } = useTranslation('courses');
  const complete = useApiMutation(CompleteStepDocument);
  const finish = () => complete.mutate({ stepId }, { onSuccess: ({ completeStep }) => onNext(completeStep) });
  return (
    <>
      {complete.isError && <Problem error={complete.error} />}
      <Button size="md" onClick={finish} loading={complete.isPending}>{t('step.next')}</Button>
    </>
  );
}
