import { useTranslation } from 'react-i18next';
import { StopWaitingDocument } from '../../../graphql/generated/graphql';
import type { BoardApplicationQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { AnswerTime } from './answer-time';

/** While the applicant has the case: until when, and how to go on once that day is over. A question for more time is answered first. */
export function WaitingCard({ application: { id, applicant, dueOn, requests } }: { application: BoardApplicationQuery['application'] }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const stop = useApiMutation(StopWaitingDocument);
  const day = format.day(dueOn ?? '');
  const time = requests.find(({ endedAt }) => endedAt === null)?.time;
  if (time && time.decidedAt === null) return <AnswerTime applicationId={id} name={applicant.name} time={time} day={day} />;
  return (
    <Card title={t('waiting.title', { name: applicant.name })}>
      <p>{t('waiting.body', { day })}</p>
      <div>
        <ConfirmButton act={t('waiting.stop')} question={t('waiting.question')} onConfirm={() => stop.mutateAsync({ id })} error={stop.error} isPending={stop.isPending} variant="default">
          <p>{t('waiting.after', { day })}</p>
        </ConfirmButton>
      </div>
    </Card>
  );
}
