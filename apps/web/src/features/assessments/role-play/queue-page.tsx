import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { GradingQueueDocument, TakeNextRolePlayDocument, TakeRolePlayDocument } from '../../../graphql/generated/graphql';
import type { GradingQueueQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import { StatusTag } from '../../../ui/status-tag';
import classes from './role-play.module.css';

type Queued = GradingQueueQuery['gradingQueue']['nodes'][number];

function Take({ queued }: { queued: Queued }) {
  const { t } = useTranslation('roleplay');
  const navigate = useNavigate();
  const take = useApiMutation(TakeRolePlayDocument);
  const { id, version, trainee, trainer, isMine } = queued;
  if (isMine) return <Button component={Link} to={`/to-grade/${id}`}>{t('queue.continue', { name: trainee.name })}</Button>;
  if (trainer) return <StatusTag tone="waiting">{t('grade.other', { name: trainer.name })}</StatusTag>;
  const begin = () => take.mutate({ id, expectedVersion: version }, { onSuccess: () => void navigate(`/to-grade/${id}`) });
  return (
    <>
      {take.error && <Problem error={take.error} />}
      <Button variant="default" onClick={begin} aria-busy={take.isPending}>{t(queued.mode === 'RECORDING' ? 'queue.grade' : 'queue.start', { name: trainee.name })}</Button>
    </>
  );
}

function QueueRow({ queued }: { queued: Queued }) {
  const { t } = useTranslation(['roleplay', 'slots']);
  const format = useFormat();
  const { trainee, scenario, mode, locale, waitingDays, slot } = queued;
  return (
    <li className={classes.queued}>
      <div>
        <strong>{trainee.name}</strong>
        <div>{scenario.title}</div>
        {queued.seat > 1 && <StatusTag tone="attention">{t(queued.seat === 2 ? 'queue.second' : 'queue.third')}</StatusTag>}
        {slot && <StatusTag tone="good" icon="calendar">{t('booked-at', { ns: 'slots', at: format.dateTime(slot.startsAt) })}</StatusTag>}
        <div className="muted">{t(`mode.${mode}`)} · {t(locale === 'es' ? 'language.es' : 'language.en')} · {t('queue.days', { count: waitingDays })}</div>
      </div>
      <Take queued={queued} />
    </li>
  );
}

function TakeNext() {
  const { t } = useTranslation('roleplay');
  const navigate = useNavigate();
  const next = useApiMutation(TakeNextRolePlayDocument);
  return (
    <>
      {next.error && <Problem error={next.error} />}
      <Button onClick={() => next.mutate({}, { onSuccess: ({ takeNextRolePlay }) => void navigate(`/to-grade/${takeNextRolePlay.id}`) })} aria-busy={next.isPending}>{t('queue.next')}</Button>
    </>
  );
}

function Queue({ after, more }: ListPage) {
  const { t } = useTranslation('roleplay');
  const query = useApiQuery(GradingQueueDocument, { after });
  return (
    <QueryView query={query}>
      {({ gradingQueue: { nodes, pageInfo } }) =>
        nodes.length === 0 ? (
          <>
            <EmptyState title={t('queue.none')} icon="grade">{t('queue.none-hint')}</EmptyState>
            <div><Link to="/calibration">{t('queue.calibrate')}</Link></div>
          </>
        ) : (
          <Card {...(after === null ? { title: t('queue.title'), actions: <TakeNext /> } : {})}>
            <ol className={classes.plays}>{nodes.map((queued) => <QueueRow key={queued.id} queued={queued} />)}</ol>
            {more(pageInfo)}
          </Card>
        )
      }
    </QueryView>
  );
}

function QueuePage() {
  const { t } = useTranslation(['roleplay', 'slots']);
  return (
    <Page title={t('to-grade.title')} lead={t('queue.lead')}>
      <div className={classes.choices}>
        <Button component={Link} to="/to-grade/people" variant="default">{t('people.open')}</Button>
        <Button component={Link} to="/to-grade/times" variant="default">{t('open', { ns: 'slots' })}</Button>
      </div>
      <GrowingList>{(page) => <Queue {...page} />}</GrowingList>
    </Page>
  );
}

export { QueuePage as Component };
