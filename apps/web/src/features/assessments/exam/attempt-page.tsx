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
import { OnBreak } from './break';
import { Elsewhere } from './elsewhere';
import { ResultView } from './result-view';
import { Sitting } from './sitting';
import { useAutosave } from './use-autosave';
import type { Held } from './use-autosave';
import { useHold } from './use-hold';

export interface HandIn {
  handIn: () => Promise<unknown>;
  error: unknown;
  isPending: boolean;
}

/** The time is over. What still waits goes first, for as long as it takes; then the attempt is handed in. */
function Closing({ held, handIn, error }: HandIn & { held: Held }) {
  const { t } = useTranslation('assessments');
  const { flush, hasFailed, refusal } = useAutosave(held);
  const close = useCallback(async () => {
    // A failure reaches the screen through `error`; the server closes the attempt all the same.
    if (await flush()) await handIn().catch(() => undefined);
  }, [flush, handIn]);
  useEffect(() => void close(), [close, hasFailed, refusal]);
  if (error) return <Problem error={error} onRetry={() => void close()} />;
  return <><p role="status">{t(hasFailed ? 'closing.waiting' : 'closing')}</p><Loading /></>;
}

function OpenAttempt({ attempt, readAt }: { attempt: AttemptQuery['attempt']; readAt: number }) {
  const holding = useHold(attempt.id);
  const { mutateAsync, error, isPending } = useApiMutation(SubmitAttemptDocument);
  const handIn = useCallback(() => mutateAsync({ id: attempt.id }), [mutateAsync, attempt.id]);
  if (holding.hold === null) return holding.error ? <Problem error={holding.error} onRetry={() => void holding.take().catch(() => undefined)} /> : <Loading />;
  const held = { attemptId: attempt.id, hold: holding.hold, device: holding.device };
  const closing = { handIn, error, isPending };
  if (!attempt.isOpen) return <Closing held={held} {...closing} />;
  if (attempt.hold > holding.hold) return <Elsewhere questions={attempt.questions} {...holding} />;
  if (attempt.isOnBreak) return <OnBreak attempt={attempt} />;
  return <Sitting key={holding.hold} attempt={attempt} readAt={readAt} held={held} {...closing} />;
}

function AttemptPage() {
  const { t } = useTranslation('assessments');
  const { attemptId = '' } = useParams();
  const query = useApiQuery(AttemptDocument, { id: attemptId });
  const exam = query.data?.attempt.exam;
  return (
    <Page title={exam?.title ?? t('exam')} back={{ to: exam ? `/exams/${exam.id}` : '/exams', label: exam?.title ?? t('title') }} width="narrow">
      <QueryView query={query}>
        {({ attempt }) => (attempt.result ? <ResultView result={attempt.result} exam={attempt.exam} /> : <OpenAttempt key={attempt.id} attempt={attempt} readAt={query.dataUpdatedAt} />)}
      </QueryView>
    </Page>
  );
}

export { AttemptPage as Component };
