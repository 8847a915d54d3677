import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { MyApplicationDocument } from '../../graphql/generated/graphql';
import type { OwnCaseFragment } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { ThreadCard } from '../../ui/thread/thread-card';
import { AppealsList } from './appeal/appeals-list';
import { DenialCard } from './appeal/denial-card';
import { TaskList } from './applicant/task-list';
import { DecisionsList } from './decisions-list';
import { RequestCard } from './request/request-card';
import { RequestsList } from './request/requests-list';
import { WithdrawButton } from './send-card';
import { RenewedCard } from './renewal/renewed-card';
import { TimeCard } from './stage/time-card';
import { StatusCard } from './status-card';

/** While the board waits for an answer, the page shows what it asked for and nothing else. */
function Asked({ application }: { application: OwnCaseFragment }) {
  const request = application.requests.find(({ endedAt }) => endedAt === null);
  return request ? <RequestCard key={request.id} application={application} request={request} /> : null;
}

/** What the board said, once it is final, and what the applicant said to it. */
function Decided({ application }: { application: OwnCaseFragment }) {
  const { t } = useTranslation('certification');
  const { status, decisions, appeals, requirements } = application;
  return (
    <>
      {(status === 'DENIED' || status === 'APPEALED') && <DenialCard application={application} />}
      {appeals.length > 0 && <Card title={t('appeals.title')}><AppealsList appeals={appeals} /></Card>}
      {decisions.length > 0 && <Card title={t('decisions.title')}><DecisionsList decisions={decisions} requirements={requirements} /></Card>}
    </>
  );
}

function Whole({ application }: { application: OwnCaseFragment }) {
  const { t } = useTranslation('certification');
  const { scheme, requests, requirements } = application;
  return (
    <>
      <Decided application={application} />
      <TaskList application={application} />
      {requests.length > 0 && <Card title={t('requests.title')}><RequestsList requests={requests} requirements={requirements} /></Card>}
      {scheme.notes.length > 0 && <Card title={t('application.notes')}>{scheme.notes.map((note) => <p key={note}>{note}</p>)}</Card>}
    </>
  );
}

function Application({ application }: { application: OwnCaseFragment }) {
  const { t } = useTranslation('certification');
  const { id, status, scheme, renews, viewerCan } = application;
  return (
    <>
      <p className="muted">{t('application.lead', { title: scheme.title, body: scheme.body, version: scheme.version })}</p>
      {renews && <RenewedCard renews={renews} />}
      {!renews && scheme.credentialTitle !== null && <p>{t('schemes.gives', { title: scheme.credentialTitle })}</p>}
      <StatusCard application={application} />
      <TimeCard applicationId={id} status={status} />
      <ThreadCard kind="APPLICATION" recordId={id} />
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
    <Page title={query.data?.application.renews ? t('application.renewal') : t('application.title')} back={{ to: '/apply', label: t('title') }}>
      <QueryView query={query} lines={8}>{(data) => <Application application={data.application} />}</QueryView>
    </Page>
  );
}

export { ApplicationPage as Component };
