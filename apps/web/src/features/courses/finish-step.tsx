import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CompleteStepDocument } from '../../graphql/generated/graphql';
import type { DoneBy } from '../../graphql/generated/graphql';
import { useApiMutation } from '../../graphql/hooks';
import { Problem } from '../../ui/problem';
import classes from './courses.module.css';
import type { After } from './step-page';

export interface FinishStepProps {
  stepId: string;
  by?: DoneBy;
  /** Offers to call it done by hand. */
  mayMarkDone?: boolean;
  /** What must reach the server first. */
  before?: () => Promise<unknown>;
  onNext: (after: After) => void;
}

export function FinishStep({ stepId, by = 'STEP', mayMarkDone = false, before, onNext }: FinishStepProps) {
  const { t } = useTranslation('courses');
  const complete = useApiMutation(CompleteStepDocument);
  const finish = async (how: DoneBy) => {
    await before?.();
    complete.mutate({ stepId, by: how }, { onSuccess: ({ completeStep }) => onNext(completeStep) });
  };
  return (
    <>
      {complete.isError && <Problem error={complete.error} />}
      <div className={classes.buttons}>
        <Button size="md" onClick={() => void finish(by)} loading={complete.isPending}>{t('step.next')}</Button>
        {mayMarkDone && <Button size="md" variant="default" onClick={() => void finish('HAND')}>{t('step.by-hand')}</Button>}
      </div>
    </>
  );
}
