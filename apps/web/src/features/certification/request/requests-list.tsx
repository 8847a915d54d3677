import { useTranslation } from 'react-i18next';
import type { ApplicationRecordFragment, RequestRecordFragment } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../certification.module.css';
import { useLineName } from './use-line-name';

function State({ request: { endedAt, isAnswered, answerBy } }: { request: RequestRecordFragment }) {
  const { t } = useTranslation('board');
  const format = useFormat();
  if (endedAt === null) return <StatusTag tone="waiting">{t('request.open', { day: format.day(answerBy) })}</StatusTag>;
  return isAnswered ? <StatusTag tone="good">{t('request.answered', { day: format.dayOf(endedAt) })}</StatusTag> : <StatusTag tone="neutral">{t('request.unanswered', { day: format.dayOf(endedAt) })}</StatusTag>;
}

/** What was asked and what came back, line by line. */
export function RequestsList({ requests, requirements }: Pick<ApplicationRecordFragment, 'requests' | 'requirements'>) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const lineName = useLineName(requirements);
  return (
    <ul className="plain-list stack">
      {requests.map((request) => (
        <li key={request.id} className="stack">
          <div className={classes.tags}><strong>{t('request.asked', { day: format.dayOf(request.askedAt) })}</strong> <State request={request} /></div>
          {request.time && <p>{t('time.said', { text: request.time.words })}{request.time.answer !== null && <> {t('time.board-said', { text: request.time.answer })}</>}</p>}
          <dl className={classes.exchange}>
            {request.lines.map((line) => (
              <div key={`${line.kind} ${line.id}`}>
                <dt>{lineName(line)}</dt>
                <dd className={classes.reasons}>{line.sentence}</dd>
                {line.note && <dd className={classes.answer}>{line.note}</dd>}
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
