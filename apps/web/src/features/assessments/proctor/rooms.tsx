import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CloseRoomDocument, ConfirmIdentityDocument, OpenRoomDocument, ProctoringDocument } from '../../../graphql/generated/graphql';
import type { ProctoringQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import classes from '../exam/exam.module.css';

type Check = ProctoringQuery['identityChecks']['nodes'][number];
type Exam = ProctoringQuery['proctoredExams']['nodes'][number];

const POLL_MS = 5_000;
const hasCode = ({ identityCheck }: Exam): boolean => identityCheck === 'ROOM_CODE' || identityCheck === 'EITHER';

function Waiting({ checks }: { checks: readonly Check[] }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const confirm = useApiMutation(ConfirmIdentityDocument);
  if (checks.length === 0) return null;
  return (
    <Card title={t('waiting.title')} tone="attention">
      <p>{t('waiting.hint')}</p>
      <ul className={classes.review}>
        {checks.map(({ id, person, examTitle, askedAt }) => (
          <li key={id}>
            <span>{t('waiting.person', { name: person.name, exam: examTitle, time: format.time(askedAt) })}</span>
            <Button onClick={() => confirm.mutate({ id })} aria-busy={confirm.isPending} aria-label={t('waiting.confirm-person', { name: person.name })}>{t('waiting.confirm')}</Button>
          </li>
        ))}
      </ul>
      {confirm.isError && <Problem error={confirm.error} />}
    </Card>
  );
}

function Room({ exam }: { exam: Exam }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const open = useApiMutation(OpenRoomDocument);
  const close = useApiMutation(CloseRoomDocument);
  const examId = exam.id;
  const act = exam.room ? (
    <Button variant="default" onClick={() => close.mutate({ examId })} aria-busy={close.isPending}>{t('room.close')}</Button>
  ) : (
    <Button variant="default" onClick={() => open.mutate({ examId })} aria-busy={open.isPending}>{t('room.open')}</Button>
  );
  const error = open.error ?? close.error;
  return (
    <Card title={exam.title} actions={act}>
      {exam.room ? (
        <>
          <p>{t('room.show')}</p>
          <p className={classes.code}>{exam.room.code}</p>
          <p className={classes.hint}>{t('room.changes', { time: format.time(exam.room.changesAt) })}</p>
        </>
      ) : (
        <p>{t('room.hint')}</p>
      )}
      {error && <Problem error={error} />}
    </Card>
  );
}

/** Who waits to be recognised, and the code of each room; both asked again every few seconds. */
export function Rooms() {
  const query = useApiQuery(ProctoringDocument, {}, { refetchInterval: POLL_MS });
  return (
    <QueryView query={query}>
      {({ identityChecks, proctoredExams }) => (
        <>
          <Waiting checks={identityChecks.nodes} />
          {proctoredExams.nodes.filter(hasCode).map((exam) => <Room key={exam.id} exam={exam} />)}
        </>
      )}
    </QueryView>
  );
}
