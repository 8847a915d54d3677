import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { BoardCertificatesDocument } from '../../graphql/generated/graphql';
import type { BoardCertificatesQuery } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { EmptyState } from '../../ui/empty-state';
import { useFormat } from '../../ui/format';
import { GrowingList } from '../../ui/growing-list';
import type { ListPage } from '../../ui/growing-list';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { StandingTag } from './standing';
import classes from './certificate.module.css';

const pageSize = 25;

type Row = BoardCertificatesQuery['boardCredentials']['nodes'][number];

function CertificateRow({ row }: { row: Row }) {
  const { t } = useTranslation('credentials');
  const format = useFormat();
  return (
    <li className={classes.row}>
      <Link to={`/board/certificates/${row.id}`}>{row.holderName}</Link>
      <StandingTag status={row.standing.status} />
      <p className="muted">{t('board.row', { number: row.number, issued: format.day(row.issuedOn), until: format.day(row.validUntil) })}</p>
    </li>
  );
}

function Rows({ after, more }: ListPage) {
  const { t } = useTranslation('credentials');
  const query = useApiQuery(BoardCertificatesDocument, { first: pageSize, after });
  return (
    <QueryView query={query}>
      {({ boardCredentials: { nodes, pageInfo } }) =>
        nodes.length === 0 ? (
          <EmptyState title={t('board.none')} icon="certificate">{t('board.none-hint')}</EmptyState>
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

function BoardListPage() {
  const { t } = useTranslation('credentials');
  return (
    <Page title={t('board.title')} lead={t('board.lead')}>
      <Card>
        <div className={classes.rows}><GrowingList>{(page) => <Rows {...page} />}</GrowingList></div>
      </Card>
    </Page>
  );
}

export { BoardListPage as Component };
