import { Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useSearchParams } from 'react-router';
import { ApplicationQueueDocument } from '../../graphql/generated/graphql';
import type { ApplicationQueueQuery } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { GrowingList } from '../../ui/growing-list';
import type { ListPage } from '../../ui/growing-list';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import classes from './certification.module.css';
import { ApplicationTag } from './status-card';
import { useLanguageName } from './words';

const tabs = ['SENT', 'SECOND_LOOK', 'ISSUED', 'DENIED'] as const;
type Tab = (typeof tabs)[number];
type Row = ApplicationQueueQuery['applicationQueue']['nodes'][number];

const pageSize = 25;
const dayMs = 86_400_000;
const isWaiting = ({ status }: Row): boolean => status === 'SENT' || status === 'SECOND_LOOK';

function Waiting({ sentAt }: { sentAt: string }) {
  const { t } = useTranslation('certification');
  const days = Math.max(0, Math.floor((Date.now() - Date.parse(sentAt)) / dayMs));
  return <strong>{days === 0 ? t('queue.today') : t('queue.days', { count: days })}</strong>;
}

function QueueRow({ row }: { row: Row }) {
  const { t } = useTranslation('certification');
  const format = useFormat();
  const languageName = useLanguageName();
  const { id, status, sentAt, applicant, certificateLanguage, decisions } = row;
  const first = status === 'SECOND_LOOK' ? decisions.findLast((decision) => decision.look === 1) : undefined;
  return (
    <li className={classes.queue}>
      <Link to={`/board/applications/${id}`}>{applicant.name}</Link>
      <div className={classes.tags}>
        <ApplicationTag status={status} />
        {isWaiting(row) && sentAt !== null && <Waiting sentAt={sentAt} />}
      </div>
      {sentAt !== null && <p className="muted">{t('queue.sent', { day: format.dayOf(sentAt) })}</p>}
      <p className="muted">{t('queue.language', { language: languageName(certificateLanguage) })}</p>
      {first && <p>{t('queue.decided', { name: first.reviewer?.name ?? t('decision.nobody') })}</p>}
    </li>
  );
}

function Rows({ status, after, more }: ListPage & { status: Tab }) {
  const { t } = useTranslation('certification');
  const query = useApiQuery(ApplicationQueueDocument, { status, first: pageSize, after });
  return (
    <QueryView query={query}>
      {({ applicationQueue: { nodes, pageInfo } }) =>
        nodes.length === 0 ? (
          <EmptyState title={t(`queue.none.${status}`)} icon="queue">{t('queue.none-hint')}</EmptyState>
        ) : (
          <>
            <ul className="plain-list">{nodes.map((row) => <QueueRow key={row.id} row={row} />)}</ul>
            {more(pageInfo)}
          </>
        )
      }
    </QueryView>
  );
}

function QueuePage() {
  const { t } = useTranslation('certification');
  const [params, setParams] = useSearchParams();
  const tab = tabs.find((each) => each === params.get('tab')) ?? 'SENT';
  const choose = (next: string | null) => setParams(next === null ? {} : { tab: next }, { replace: true });
  return (
    <Page title={t('queue.title')} lead={t('queue.lead')}>
      <Tabs value={tab} onChange={choose} keepMounted={false}>
        <Tabs.List aria-label={t('queue.tabs')}>{tabs.map((each) => <Tabs.Tab key={each} value={each} mih={44}>{t(`tab.${each}`)}</Tabs.Tab>)}</Tabs.List>
        {tabs.map((each) => <Tabs.Panel key={each} value={each} pt="md">{each === tab && <Card><GrowingList>{(page) => <Rows {...page} status={each} />}</GrowingList></Card>}</Tabs.Panel>)}
      </Tabs>
    </Page>
  );
}

export { QueuePage as Component };
