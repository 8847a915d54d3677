import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { MyApplicationDocument } from '../../graphql/generated/graphql';
import type { ApplicationRecordFragment } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { AttestationsCard } from './attestations-card';
import { CertificateFields } from './certificate-fields';
import { DecisionsList } from './decisions-list';
import { RequestCard } from './request/request-card';
import { RequestsList } from './request/requests-list';
import { RequirementItem } from './requirement-item';
import { SendCard, WithdrawButton } from './send-card';
import { StatusCard } from './status-card';

function TaskList({ application }: { application: ApplicationRecordFragment }) {
  const { t } = useTranslation('certification');
  const { requirements, facts, viewerCan } = application;
  const met = requirements.filter(({ status }) => status === 'MET').length;
  return (
    <Card title={t('list.title')}>
      <p><strong>{t('list.sum', { met, count: requirements.length })}</strong> {t('list.filled')}</p>
      <ul className="plain-list">
        {requirements.map((requirement) => <RequirementItem key={requirement.id} requirement={requirement} facts={facts} canAct={viewerCan.edit} />)}
      </ul>
    </Card>
  );
}

/** While the board waits for an answer, the page shows what it asked for and nothing else. */
function Asked({ application }: { application: ApplicationRecordFragment }) {
  const request = application.requests.find(({ endedAt }) => endedAt === null);
  return request ? <RequestCard key={request.id} application={application} request={request} /> : null;
}

function Whole({ application }: { application: ApplicationRecordFragment }) {
  const { t } = useTranslation('certification');
  const { id, scheme, decisions, requests, requirements, viewerCan } = application;
  return (
    <>
      {decisions.length > 0 && <Card title={t('decisions.title')}><DecisionsList decisions={decisions} /></Card>}
      <TaskList application={application} />
      {viewerCan.edit && <CertificateFields key={id} application={application} />}
      <AttestationsCard application={application} />
      {viewerCan.edit && <SendCard application={application} />}
      {requests.length > 0 && <Card title={t('requests.title')}><RequestsList requests={requests} requirements={requirements} /></Card>}
      {scheme.notes.length > 0 && <Card title={t('application.notes')}>{scheme.notes.map((note) => <p key={note}>{note}</p>)}</Card>}
    </>
  );
}

function Application({ application }: { application: ApplicationRecordFragment }) {
  const { t } = useTranslation('certification');
  const { id, status, scheme, viewerCan } = application;
  return (
    <>
      <p className="muted">{t('application.lead', { title: scheme.title, body: scheme.body, version: scheme.version })}</p>
      <StatusCard application={application} />
      {status === 'ASKED' ? <Asked application={application} /> : <Whole application={application} />}
      {(viewerCan.edit || status === 'SENT' || status === 'ASKED') && <div><WithdrawButton id={id} /></div>}
    </>
  );
}

function ApplicationPage() {
  const { t } = useTranslation('certification');
  const { id = '' } = useParams();
  const query = useApiQuery(MyApplicationDocument, { id });
  return (
    <Page title={t('application.title')} back={{ to: '/apply', label: t('title') }}>
      <QueryView query={query} lines={8}>{(data) => <Application application={data.application} />}</QueryView>
    </Page>
  );
}

export { ApplicationPage as Component };
