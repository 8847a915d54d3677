import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ExamDocument } from '../../../graphql/generated/graphql';
import type { ExamQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import { ExamStatus } from './exam-status';
import { givenLines } from './given';
import { Identity } from './identity';
import { useBegin } from './use-begin';
import classes from './exam.module.css';

type OneExam = ExamQuery['exam'];

// While a proctor is asked to look, the page learns of the answer by itself.
const POLL_MS = 5_000;
const isWaiting = (data: ExamQuery | undefined): boolean => data !== undefined && data.exam.identity.isAsked && !data.exam.identity.isConfirmed;

/** Everything that holds, said before the clock runs. */
function Rules({ exam }: { exam: OneExam }) {
  const { t } = useTranslation('assessments');
  return (
    <Card title={t('rules.title')}>
      <ul className={classes.rules}>
        <li>{t('rules.items', { count: exam.itemCount })}</li>
        {exam.pilotCount > 0 && <li>{t('rules.pilot', { count: exam.pilotCount })}</li>}
        <li>{t('rules.time', { count: exam.minutes })}</li>
        <li>{t('rules.pass', { score: exam.passingScore })}</li>
        <li>{t('rules.saved')}</li>
        <li>{t('rules.device')}</li>
        <li>{t('rules.end')}</li>
        {exam.breakMinutes > 0 && <li>{t('rules.breaks', { count: exam.breakMinutes })}</li>}
        <li>{exam.periodDays === null ? t('rules.retake', { count: exam.maxAttempts, days: exam.waitDays }) : t('rules.retake-period', { count: exam.maxAttempts, period: exam.periodDays, days: exam.waitDays })}</li>
        <li>{t('rules.language')}</li>
      </ul>
      <h3 className={classes.small}>{t('rules.parts')}</h3>
      <ul className={classes.rules}>
        {exam.blueprint.map(({ domain, count }) => <li key={domain}>{t('rules.part', { domain: t(`domain.${domain}`), count })}</li>)}
      </ul>
    </Card>
  );
}

/** What the exam gives this person beyond what it gives everybody; seen by nobody else who sits it. */
function Given({ exam }: { exam: OneExam }) {
  const { t } = useTranslation('assessments');
  const given = exam.accommodation;
  const lines = given ? givenLines(given) : [];
  if (!given || lines.length === 0) return null;
  return (
    <Card title={t('given.title')}>
      <p>{t('given.hint')}</p>
      <ul className={classes.rules}>{lines.map((line) => <li key={line}>{t(line, { count: given.breakMinutes })}</li>)}</ul>
    </Card>
  );
}

function Opening({ exam }: { exam: OneExam }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  if (!exam.presentWindow) return exam.opensInWindows ? <p>{t('window-none')}</p> : null;
  const { opensAt, closesAt } = exam.presentWindow;
  return <p>{t('window', { from: format.dateTime(opensAt), to: format.dateTime(closesAt) })}</p>;
}

function Begin({ exam }: { exam: OneExam }) {
  const { t } = useTranslation('assessments');
  const { begin, isPending, isError, error } = useBegin(exam);
  if (exam.openAttempt) return <Link className={classes.button} to={`/attempts/${exam.openAttempt.id}`}>{t('go-on')}</Link>;
  if (!exam.viewerCan.start) return null;
  if (exam.identity.isNeeded && !exam.identity.isConfirmed) return <Identity exam={exam} />;
  return (
    <Card title={t('begin.title')} tone="feature" actions={<Button onClick={begin} aria-busy={isPending}>{t('begin.act', { count: exam.minutes })}</Button>}>
      <p>{t('begin.hint')}</p>
      {isError && <Problem error={error} />}
    </Card>
  );
}

function Past({ exam }: { exam: OneExam }) {
  const { t } = useTranslation('assessments');
  const format = useFormat();
  const past = exam.attempts.flatMap(({ id, number, result }) => (result ? [{ id, number, result }] : []));
  if (past.length === 0) return null;
  return (
    <Card title={t('past.title')}>
      <ul className={classes.rules}>
        {past.map(({ id, number, result }) => (
          <li key={id}>
            <Link to={`/attempts/${id}`}>{t('past.attempt', { number, day: format.day(result.on) })}</Link>: {t(result.isPassed ? 'past.passed' : 'past.not-yet', { score: result.scaledScore })}
          </li>
        ))}
      </ul>
    </Card>
  );
}

function ExamPage() {
  const { t } = useTranslation('assessments');
  const { examId = '' } = useParams();
  const query = useApiQuery(ExamDocument, { id: examId }, { refetchInterval: ({ state }) => (isWaiting(state.data) ? POLL_MS : false) });
  return (
    <Page title={query.data?.exam.title ?? t('exam')} back={{ to: '/exams', label: t('title') }}>
      <QueryView query={query}>
        {({ exam }) => (
          <div className={classes.stack}>
            <div><ExamStatus exam={exam} /></div>
            <Past exam={exam} />
            <Opening exam={exam} />
            <Given exam={exam} />
            {!exam.isPassed && <Rules exam={exam} />}
            <Begin exam={exam} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

export { ExamPage as Component };
