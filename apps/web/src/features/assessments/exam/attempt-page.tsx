import { useCallback, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AttemptDocument, SubmitAttemptDocument } from '../../../graphql/generated/graphql';
import type { AttemptQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Loading } from '../../../ui/loading';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import { ResultView } from './result-view';
import { Sitting } from './sitting';

/** The time ran out while nobody was here: what was saved is handed in. */
function Closing({ onHandIn, error }: { onHandIn: () => Promise<unknown>; error: unknown }) {
  const { t } = useTranslation('assessments');
  useEffect(() => {
    // A failure reaches the screen through `error`.
    onHandIn().catch(() => undefined);
  }, [onHandIn]);
  if (error) return <Problem error={error} onRetry={() => void onHandIn().catch(() => undefined)} />;
  return <><p>{t('closing')}</p><Loading /></>;
}

function AttemptView({ attempt, readAt }: { attempt: AttemptQuery['attempt']; readAt: number }) {
  const { mutateAsync, error, isPending } = useApiMutation(SubmitAttemptDocument);
  const handIn = useCallback(() => mutateAsync({ id: attempt.id }), [mutateAsync, attempt.id]);
  if (attempt.result) return <ResultView result={attempt.result} exam={attempt.exam} />;
  if (!attempt.isOpen) return <Closing onHandIn={handIn} error={error} />;
  return <Sitting key={attempt.id} attempt={attempt} readAt={readAt} onHandIn={handIn} error={error} isHandingIn={isPending} />;
}

function AttemptPage() {
  const { t } = useTranslation('assessments');
  const { attemptId = '' } = useParams();
  const query = useApiQuery(AttemptDocument, { id: attemptId });
  const exam = query.data?.attempt.exam;
  return (
    <Page title={exam?.title ?? t('exam')} back={{ to: exam ? `/exams/${exam.id}` : '/exams', label: exam?.title ?? t('title') }} width="narrow">
      <QueryView query={query}>{({ attempt }) => <AttemptView attempt={attempt} readAt={query.dataUpdatedAt} />}</QueryView>
    </Page>
  );
}

export { AttemptPage as Component };
