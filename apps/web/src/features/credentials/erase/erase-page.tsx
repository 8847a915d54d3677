import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { CertificateToEraseDocument, KeepCertificateDocument } from '../../../graphql/generated/graphql';
import type { ErasureFragment } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import { EraseForm } from './erase-form';

const goes = ['name', 'code', 'shares', 'watch', 'earlier'] as const;
const stays = ['board', 'hours', 'log', 'papers', 'others'] as const;

/** What goes, what stays, and why: read before anything is asked. */
function Consequences() {
  const { t } = useTranslation('credentials');
  return (
    <>
      <Card title={t('erase.goes')}><ul>{goes.map((key) => <li key={key}>{t(`erase.goes-${key}`)}</li>)}</ul></Card>
      <Card title={t('erase.stays')}><ul>{stays.map((key) => <li key={key}>{t(`erase.stays-${key}`)}</li>)}</ul></Card>
    </>
  );
}

function Held({ erasure: { dueAt, holds } }: { erasure: ErasureFragment }) {
  const { t } = useTranslation('credentials');
  const { day } = useFormat();
  return (
    <Card title={t('erase.held')}>
      <ul>{holds.map(({ obstacle, until }) => <li key={obstacle}>{t(`erase.held-${obstacle}`)} {until ? t('erase.held-until', { day: day(until) }) : obstacle === 'DISCIPLINE' && t('erase.held-no-day')}</li>)}</ul>
      <p>{dueAt === null ? t('erase.held-then') : t('erase.due-held')}</p>
    </Card>
  );
}

function Waiting({ erasure }: { erasure: ErasureFragment }) {
  const { t } = useTranslation('credentials');
  const { dateTime } = useFormat();
  const keep = useApiMutation(KeepCertificateDocument);
  const { credentialId, dueAt, holds } = erasure;
  return (
    <>
      <Card title={t('erase.due', { at: dueAt ? dateTime(dueAt) : '' })}>
        <p>{t('erase.due-body')}</p>
        {keep.isError && <Problem error={keep.error} />}
        <div><Button onClick={() => keep.mutate({ credentialId })} aria-busy={keep.isPending}>{t('erase.keep')}</Button></div>
      </Card>
      {holds.length > 0 && <Held erasure={erasure} />}
      <Consequences />
    </>
  );
}

function Asking({ erasure }: { erasure: ErasureFragment }) {
  const { t } = useTranslation('credentials');
  const isHeld = erasure.holds.length > 0;
  return (
    <>
      {isHeld && <Held erasure={erasure} />}
      <Consequences />
      {!isHeld && <p>{t('erase.save-first')}</p>}
      {!isHeld && <EraseForm credentialId={erasure.credentialId} />}
    </>
  );
}

function ErasePage() {
  const { t } = useTranslation('credentials');
  const { id = '' } = useParams();
  const query = useApiQuery(CertificateToEraseDocument, { id });
  const { title = '', number = '' } = query.data?.credential ?? {};
  return (
    <Page title={t('erase.title')} lead={query.data && t('erase.lead', { title, number })} width="narrow" back={{ to: '/certificate', label: t('mine.title') }}>
      <QueryView query={query} lines={6}>{({ certificateErasure }) => (certificateErasure.dueAt === null ? <Asking erasure={certificateErasure} /> : <Waiting erasure={certificateErasure} />)}</QueryView>
    </Page>
  );
}

export { ErasePage as Component };
