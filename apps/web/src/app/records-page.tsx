import { useTranslation } from 'react-i18next';
import { RecordCheckDocument } from '../graphql/generated/graphql';
import type { RecordCheckQuery } from '../graphql/generated/graphql';
import { useApiQuery } from '../graphql/hooks';
import { Card } from '../ui/card';
import { EmptyState } from '../ui/empty-state';
import { useFormat } from '../ui/format';
import { GrowingList } from '../ui/growing-list';
import type { ListPage } from '../ui/growing-list';
import { Page } from '../ui/page';
import { QueryView } from '../ui/query-view';
import { StatusTag } from '../ui/status-tag';
import classes from './records-page.module.css';

type Check = NonNullable<RecordCheckQuery['recordCheck']>;

function LastReading({ check }: { check: Check }) {
  const { t } = useTranslation('records');
  const format = useFormat();
  const isFine = check.findingCount === 0;
  return (
    <Card title={t('last')}>
      <p><StatusTag tone={isFine ? 'good' : 'attention'}>{isFine ? t('fine') : t('differ', { count: check.findingCount })}</StatusTag></p>
      {check.endedAt !== null && <p>{t('ended', { at: format.dateTime(check.endedAt) })}</p>}
      <dl className={classes.counts}>
        {(['certificates', 'decisions', 'auditEntries', 'logEntries'] as const).map((what) => (
          <div key={what}><dt>{t(`read.${what}`)}</dt><dd>{format.number(check[what])}</dd></div>
        ))}
      </dl>
    </Card>
  );
}

function Finding({ kind, recordId, name, detail, foundAt }: Check['findings']['nodes'][number]) {
  const { t } = useTranslation('records');
  const format = useFormat();
  return (
    <li className={classes.finding}>
      <strong>{name}</strong>
      <span>{t(`kind.${kind}`)}</span>
      {detail !== null && <span>{t('parts', { parts: detail })}</span>}
      <span className="muted">{t('found', { day: format.dayOf(foundAt) })}{!name.endsWith(recordId) && <> · <code>{recordId}</code></>}</span>
    </li>
  );
}

function Findings({ after, more }: ListPage) {
  const { t } = useTranslation('records');
  const query = useApiQuery(RecordCheckDocument, { after });
  return (
    <QueryView query={query}>
      {({ recordCheck }) => (recordCheck === null || recordCheck === undefined ? <EmptyState title={t('never')} icon="clock">{t('never-hint')}</EmptyState> : (
        <>
          {after === null && <LastReading check={recordCheck} />}
          {after === null && recordCheck.findingCount > 0 && <p>{t('what-now')}</p>}
          <ul className="plain-list">{recordCheck.findings.nodes.map((finding) => <Finding key={finding.id} {...finding} />)}</ul>
          {more({ hasNextPage: recordCheck.findings.pageInfo.hasNextPage, endCursor: recordCheck.findings.pageInfo.endCursor ?? null })}
        </>
      ))}
    </QueryView>
  );
}

/** When all that is kept was last read again, and what is not as it was. */
function RecordsPage() {
  const { t } = useTranslation('records');
  return (
    <Page title={t('title')} lead={t('lead')}>
      <GrowingList>{(page) => <Findings {...page} />}</GrowingList>
    </Page>
  );
}

export { RecordsPage as Component };
