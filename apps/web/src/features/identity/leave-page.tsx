import { Link } from 'react-router';
import { useTranslation } from 'react-i18next';
import { Button } from '@mantine/core';
import { LeavingDocument, StayDocument } from '../../graphql/generated/graphql';
import type { LeavingQuery } from '../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../graphql/hooks';
import { useSession } from '../../graphql/session';
import { Card } from '../../ui/card';
import { useFormat } from '../../ui/format';
import { Page } from '../../ui/page';
import { Problem } from '../../ui/problem';
import { QueryView } from '../../ui/query-view';
import { LeaveForm } from './leave-form';

type View = LeavingQuery['leaving'];

const goes = ['account', 'words', 'papers', 'people'] as const;
const stays = ['signed', 'hours', 'board', 'certificates', 'trail'] as const;

/** What goes, what stays, and why: read before anything is asked. */
function Consequences() {
  const { t } = useTranslation('identity');
  return (
    <>
      <Card title={t('leave.goes')}><ul>{goes.map((key) => <li key={key}>{t(`leave.goes-${key}`)}</li>)}</ul></Card>
      <Card title={t('leave.stays')}><ul>{stays.map((key) => <li key={key}>{t(`leave.stays-${key}`)}</li>)}</ul></Card>
    </>
  );
}

function Held({ holds }: { holds: View['holds'] }) {
  const { t } = useTranslation('identity');
  const { day } = useFormat();
  return (
    <Card title={t('leave.held')}>
      <ul>{holds.map(({ obstacle, until }) => <li key={obstacle}>{t(`leave.held-${obstacle}`)} {until !== null && t('leave.held-until', { day: day(until) })}</li>)}</ul>
      <p>{t('leave.held-then')}</p>
    </Card>
  );
}

function Closing({ view: { dueAt, erasesCertificates, holds } }: { view: View }) {
  const { t } = useTranslation('identity');
  const { dateTime } = useFormat();
  const stay = useApiMutation(StayDocument);
  return (
    <>
      <Card title={t('leave.due', { at: dueAt ? dateTime(dueAt) : '' })}>
        <p>{t('leave.due-body')}</p>
        {erasesCertificates && <p>{t('leave.due-certificates')}</p>}
        {stay.isError && <Problem error={stay.error} />}
        <div><Button onClick={() => stay.mutate({})} aria-busy={stay.isPending}>{t('leave.stay')}</Button></div>
      </Card>
      {holds.length > 0 && <Held holds={holds} />}
    </>
  );
}

function Asking({ view: { holds } }: { view: View }) {
  const { t } = useTranslation('identity');
  return (
    <>
      <p>{t('leave.copy-first')} <Link className="way" to="/me">{t('leave.copy-link')}</Link></p>
      <Consequences />
      {holds.length > 0 ? <Held holds={holds} /> : <LeaveForm />}
      <p className="muted">{t('leave.not-a-job')}</p>
    </>
  );
}

function LeavePage() {
  const { t } = useTranslation('identity');
  const { me } = useSession();
  const query = useApiQuery(LeavingDocument, {});
  if (!me) return null;
  return (
    <Page title={t('leave.title')} lead={t('leave.lead')} width="narrow" back={{ to: '/me', label: t('me.title') }}>
      <QueryView query={query}>{({ leaving }) => (leaving.dueAt === null ? <Asking view={leaving} /> : <Closing view={leaving} />)}</QueryView>
    </Page>
  );
}

export { LeavePage as Component };
