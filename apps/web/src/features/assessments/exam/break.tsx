import { useEffect } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { BeginBreakDocument, EndBreakDocument } from '../../../graphql/generated/graphql';
import type { AttemptQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';

type Attempt = AttemptQuery['attempt'];

/** What waits goes to the server first; then the clock stands still. */
export function TakeBreak({ attempt, flush }: { attempt: Attempt; flush: () => Promise<boolean> }) {
  const { t } = useTranslation('assessments');
  const rest = useApiMutation(BeginBreakDocument);
  const begin = () => void flush().then((isSaved) => (isSaved && !rest.isPending ? rest.mutate({ id: attempt.id }) : undefined));
  if (attempt.breakSecondsLeft === 0) return null;
  return (
    <>
      <Button variant="default" onClick={begin} aria-busy={rest.isPending}>{t('break.begin', { count: Math.ceil(attempt.breakSecondsLeft / 60) })}</Button>
      {rest.isError && <Problem error={rest.error} />}
    </>
  );
}

/** The questions are hidden and no time runs. The break ends by itself when its minutes are used. */
export function OnBreak({ attempt }: { attempt: Attempt }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const { mutate, isPending, isError, error } = useApiMutation(EndBreakDocument);
  const until = attempt.breakUntil;
  useEffect(() => {
    if (until === null) return undefined;
    const timer = setTimeout(() => mutate({ id: attempt.id }), Math.max(0, new Date(until).getTime() - Date.now()));
    return () => clearTimeout(timer);
  }, [until, mutate, attempt.id]);
  return (
    <Card title={t('break.title')} tone="feature" actions={<Button onClick={() => mutate({ id: attempt.id })} aria-busy={isPending}>{t('break.end')}</Button>}>
      <p>{t('break.hint')}</p>
      {until !== null && <p>{t('break.until', { time: format.time(until) })}</p>}
      {isError && <Problem error={error} />}
    </Card>
  );
}
