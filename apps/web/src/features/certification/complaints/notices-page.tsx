import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MyNoticesDocument } from '../../../graphql/generated/graphql';
import type { MyNoticesQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { StatusTag } from '../../../ui/status-tag';
import classes from './complaints.module.css';

function Row({ notice: { id, board, number, sentAt, answerBy, measure, viewerCan } }: { notice: MyNoticesQuery['myNotices'][number] }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  return (
    <li className={classes.row}>
      <div className={classes.words}>
        <Link to={`/notices/${id}`}>{t('mine.row', { board, number })}</Link>
        <span className="muted">{format.dayOf(sentAt)}</span>
      </div>
      {viewerCan.answer ? <StatusTag tone="attention">{t('mine.answer-by', { day: format.day(answerBy) })}</StatusTag> : <StatusTag tone={measure ? 'neutral' : 'waiting'}>{t(measure ? 'mine.closed' : 'mine.with-board')}</StatusTag>}
    </li>
  );
}

function NoticesPage() {
  const { t } = useTranslation('complaints');
  const query = useApiQuery(MyNoticesDocument, {});
  return (
    <Page title={t('mine.title')} lead={t('mine.lead')}>
      <QueryView query={query}>
        {({ myNotices }) => (myNotices.length === 0 ? <EmptyState title={t('mine.none')}>{t('mine.none-hint')}</EmptyState> : <Card><ul className="plain-list">{myNotices.map((notice) => <Row key={notice.id} notice={notice} />)}</ul></Card>)}
      </QueryView>
    </Page>
  );
}

export { NoticesPage as Component };
