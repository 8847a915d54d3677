import { NativeSelect, Tabs } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BoardCertificatesDocument } from '../../graphql/generated/graphql';
import type { BoardCertificatesQuery, CredentialStatus } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { GrowingList } from '../../ui/growing-list';
import type { ListPage } from '../../ui/growing-list';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { RegisterCard } from './register-card';
import { StandingTag } from './standing';
import { ends, fileAddress, statuses, useBoardFilter } from './use-board-filter';
import type { BoardFilter } from './use-board-filter';
import classes from './certificate.module.css';

const all = 'ALL';
const tabs = [all, ...ends] as const;
const pageSize = 25;

type Row = BoardCertificatesQuery['boardCredentials']['nodes'][number];

function CertificateRow({ row }: { row: Row }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  return (
    <li className={classes.row}>
      <Link to={`/board/certificates/${row.id}`}>{row.isErased ? t('history.erased') : row.holderName}</Link>
      {!row.isErased && <StandingTag status={row.standing.status} />}
      <p className="muted">{t('board.row', { number: row.number, issued: format.day(row.issuedOn), until: format.day(row.validUntil) })}</p>
    </li>
  );
}

function NothingHere({ isFiltered }: { isFiltered: boolean }) {
  const { t } = useTranslation('credentials');
  return isFiltered ? (
    <EmptyState title={t('board.none-fits')} icon="certificate">{t('board.none-fits-hint')}</EmptyState>
  ) : (
    <EmptyState title={t('board.none')} icon="certificate">{t('board.none-hint')}</EmptyState>
  );
}

function Rows({ filter, after, more }: ListPage & { filter: BoardFilter }) {
  const query = useApiQuery(BoardCertificatesDocument, { ...filter, first: pageSize, after });
  return (
    <QueryView query={query}>
      {({ boardCredentials: { nodes, pageInfo } }) =>
        nodes.length === 0 ? (
          <NothingHere isFiltered={filter.end !== null || filter.status !== null} />
        ) : (
          <>
            <ul className="plain-list">{nodes.map((row) => <CertificateRow key={row.id} row={row} />)}</ul>
            {more(pageInfo)}
          </>
        )
      }
    </QueryView>
  );
}

function StandingChoice({ status, onChoose }: { status: CredentialStatus | null; onChoose: (status: CredentialStatus | null) => void }) {
  const { t } = useTranslation('credentials');
  const data = [{ value: '', label: t('board.any') }, ...statuses.map((value) => ({ value, label: t(`status.${value}`) }))];
  return <NativeSelect label={t('board.standing')} data={data} value={status ?? ''} onChange={(event) => onChoose(statuses.find((each) => each === event.currentTarget.value) ?? null)} />;
}

function BoardListPage() {
  const { t } = useTranslation('credentials');
  const { filter, choose } = useBoardFilter();
  return (
    <Page title={t('board.title')} lead={t('board.lead')}>
      <Tabs value={filter.end ?? all} onChange={(next) => choose({ end: ends.find((each) => each === next) ?? null })} keepMounted={false}>
        <Tabs.List aria-label={t('board.ends')}>{tabs.map((each) => <Tabs.Tab key={each} value={each} mih={44}>{t(`end.${each}`)}</Tabs.Tab>)}</Tabs.List>
        {tabs.map((each) => (
          <Tabs.Panel key={each} value={each} pt="md">
            <Card>
              <div className={classes.rows}>
                <div className={classes.filter}>
                  <StandingChoice status={filter.status} onChoose={(status) => choose({ status })} />
                  <a className="way" href={fileAddress(filter)} download>{t('board.csv')}</a>
                </div>
                <GrowingList key={`${filter.end} ${filter.status}`}>{(page) => <Rows {...page} filter={filter} />}</GrowingList>
              </div>
            </Card>
          </Tabs.Panel>
        ))}
      </Tabs>
      <RegisterCard />
    </Page>
  );
}

export { BoardListPage as Component };
