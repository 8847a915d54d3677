import { useTranslation } from 'react-i18next';
import { WatchNoticesDocument } from '../../../graphql/generated/graphql';
import type { WatchNoticesQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { QueryView } from '../../../ui/query-view';
import classes from './watch.module.css';

const pageSize = 20;

type Notice = WatchNoticesQuery['watchNotices']['nodes'][number];

const what = ({ kind, eventKind, isErased }: Notice) => (isErased ? 'ERASED' : (eventKind ?? kind));

function NoticeRow({ notice }: { notice: Notice }) {
  const { t } = useTranslation(['watch', 'programs']);
  const format = useFormat();
  const { effectiveOn, isErased, noticedAt, entry } = notice;
  const { certificate } = entry.check;
  return (
    <li className={classes.row}>
      <strong>{certificate?.holderName ?? t('unnamed', { ns: 'programs' })}</strong>
      <span>{t(`notice.${what(notice)}`, { day: format.day(effectiveOn) })}</span>
      <span className="muted">{t('told', { number: certificate?.number ?? '', at: format.dateTime(noticedAt) })}</span>
      {certificate && !isErased && <a href={`/v/${certificate.code}`} target="_blank" rel="noreferrer">{t('open', { ns: 'programs' })}</a>}
    </li>
  );
}

function Notices({ organisationId, after, more }: ListPage & { organisationId: string }) {
  const { t } = useTranslation('watch');
  return (
    <QueryView query={useApiQuery(WatchNoticesDocument, { organisationId, first: pageSize, after })}>
      {({ watchNotices: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && after === null && <EmptyState title={t('news.none')} icon="check">{t('news.none-hint')}</EmptyState>}
          {nodes.length > 0 && <ul className="plain-list">{nodes.map((notice) => <NoticeRow key={notice.id} notice={notice} />)}</ul>}
          {more(pageInfo)}
        </>
      )}
    </QueryView>
  );
}

/** What the program was told, newest first. */
export function News({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('watch');
  return <Card title={t('news.title')}><GrowingList>{(page) => <Notices {...page} organisationId={organisationId} />}</GrowingList></Card>;
}
