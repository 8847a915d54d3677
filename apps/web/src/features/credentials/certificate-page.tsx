import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { MyCertificatesDocument } from '../../graphql/generated/graphql';
import type { MyCertificatesQuery } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { counts } from '../../ui/counts';
import { EmptyState } from '../../ui/empty-state';
import { GrowingList } from '../../ui/growing-list';
import type { ListPage } from '../../ui/growing-list';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { CertificateCard } from './certificate-card';

const pageSize = 10;
const sealingPause = 3000;

const someUnsealed = (data: MyCertificatesQuery | undefined): boolean => data?.myCredentials.nodes.some((each) => !each.isSealed) ?? false;

function None() {
  const { t } = useTranslation('credentials');
  return (
    <Card>
      <EmptyState title={t('mine.none')} icon="certificate" action={<Button component={Link} to="/apply">{t('mine.none-action')}</Button>}>{t('mine.none-hint')}</EmptyState>
    </Card>
  );
}

/** One file for whoever asks for a record, not for one certificate. */
function AllInOne() {
  const { t } = useTranslation('credentials');
  return (
    <p>
      <a className="way" href="/files/learner-record.jwt" download>{t('take.all')}</a> <span className="muted">{t('take.all-hint')}</span>
    </p>
  );
}

function MyCertificates({ after, more }: ListPage) {
  const query = useApiQuery(MyCertificatesDocument, { first: pageSize, after }, { refetchInterval: ({ state }) => (someUnsealed(state.data) ? sealingPause : false) });
  return (
    <QueryView query={query} lines={6}>
      {({ myCredentials: { nodes, pageInfo } }) => (
        <>
          {nodes.length === 0 && after === null && <None />}
          {nodes.map((certificate) => <CertificateCard key={certificate.id} certificate={certificate} />)}
          {after === null && nodes.some(({ hasBadge, standing }) => hasBadge && counts(standing.status)) && <AllInOne />}
          {more(pageInfo)}
        </>
      )}
    </QueryView>
  );
}

/** What others say of a certificate comes after it. */
export function CertificatePage({ children }: { children?: ReactNode }) {
  const { t } = useTranslation('credentials');
  return (
    <Page title={t('mine.title')} lead={t('mine.lead')}>
      <GrowingList>{(page) => <MyCertificates {...page} />}</GrowingList>
      {children}
    </Page>
  );
}
