import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { AttemptQuery } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { RingRow } from '../../../ui/progress-ring';
import { StatusTag } from '../../../ui/status-tag';
import classes from './exam.module.css';

type Attempt = AttemptQuery['attempt'];
type Result = NonNullable<Attempt['result']>;

const wordsFor = ({ right, of }: { right: number; of: number }) => {
  if (right / of >= 0.75) return 'part.strong' as const;
  return right / of >= 0.5 ? ('part.on-the-way' as const) : ('part.again' as const);
};

function WhatNext({ exam }: { exam: Attempt['exam'] }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  if (!exam.nextAllowedOn) return <p>{t('result.none-left')}</p>;
  return <><p>{t('result.practice')}</p><p>{t('result.next', { day: format.day(exam.nextAllowedOn), count: exam.attemptsLeft })}</p></>;
}

/** Passed or not yet, and how each part went. No question is shown again. */
export function ResultView({ result, exam }: { result: Result; exam: Attempt['exam'] }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const next = result.isPassed ? <Link className={classes.button} to="/apply">{t('result.apply')}</Link> : <Link className={classes.button} to={`/exams/${exam.id}`}>{t('result.back')}</Link>;
  return (
    <div className={classes.stack}>
      <Card title={t(result.isPassed ? 'result.passed' : 'result.not-yet')} tone="feature" actions={next}>
        <div><StatusTag tone={result.isPassed ? 'good' : 'neutral'}>{t(result.isPassed ? 'status.passed' : 'status.not-yet')}</StatusTag></div>
        <p>{t('result.score', { score: result.scaledScore, passing: exam.passingScore, day: format.day(result.on) })}</p>
        {result.isPassed ? <p>{t('result.counts')}</p> : <WhatNext exam={exam} />}
      </Card>
      <Card title={t('result.parts')}>
        {result.byDomain.map((part) => (
          <RingRow key={part.domain} label={t(`domain.${part.domain}`)} counted={part.right} total={part.of} isShare>{t(wordsFor(part))}</RingRow>
        ))}
      </Card>
    </div>
  );
}
