import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { BoardApplicationDocument } from '../../../graphql/generated/graphql';
import type { BoardApplicationQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { ThreadCard } from '../../../ui/thread/thread-card';
import { DecideForm } from './decide-form';
import { BoardSide } from '../applicant/board-side';
import { DecisionsList } from '../decisions-list';
import { History } from '../history';
import { AppealsList } from '../appeal/appeals-list';
import { HearForm } from '../appeal/hear-form';
import { AskForm } from '../request/ask-form';
import { RequestsList } from '../request/requests-list';
import { WaitingCard } from '../request/waiting-card';
import { ConflictForm } from './conflict-form';
import { HoldingCard } from './holding-card';
import { MarkBox } from './mark';
import { OtherSigners } from './other-signers';
import { RuleRow } from './rule-row';
import { SecondLookForm } from './second-look-form';
import { Irregularities } from './irregularities';
import { SignerConcerns } from './signer-concerns';
import { EvidenceCard } from '../evidence/evidence-card';
import { NoSide } from '../second-look/no-side';
import { DecideTime } from '../stage/decide-time';
import { ApplicationTag } from '../status-card';
import { useLanguageName } from '../words';

type Reviewed = BoardApplicationQuery['application'];

function WaitForSecond({ first }: { first: Reviewed['decisions'][number] | undefined }) {
  const { t } = useTranslation('certification');
  const { me } = useSession();
  return me !== null && first?.reviewer?.id === me.id ? <Card><p>{t('wait.second')}</p></Card> : null;
}

/** What the viewer may do here: decide, confirm, or wait for somebody else. */
function Act({ application }: { application: Reviewed }) {
  const { id, applicant, decisions, viewerCan, status } = application;
  const { name } = applicant;
  const first = decisions.findLast((decision) => decision.look === 1);
  if (viewerCan.decide) return <><DecideForm applicationId={id} name={name} requirements={application.requirements} /><AskForm application={application} /></>;
  if (status === 'ASKED') return <WaitingCard application={application} />;
  if (viewerCan.confirm && first) return <SecondLookForm application={application} first={first} />;
  if (viewerCan.decideAppeal) return <HearForm applicationId={id} name={name} />;
  return status === 'SECOND_LOOK' ? <WaitForSecond first={first} /> : null;
}

function BothNames({ application: { names } }: { application: Reviewed }) {
  const { t } = useTranslation('certification');
  return (
    <>
      {names?.legalName && <p>{t('review.legal-name', { name: names.legalName })}</p>}
      {names?.chosenName && <p>{t('review.chosen-name', { name: names.chosenName })}</p>}
    </>
  );
}

function Summary({ application }: { application: Reviewed }) {
  const { t } = useTranslation('certification');
  const languageName = useLanguageName();
  const format = useFormat();
  const { status, scheme, certificateName, certificateLanguage, credential, renews } = application;
  const open = credential && <Button component={Link} to={`/board/certificates/${credential.id}`} variant="default">{t('review.open-certificate')}</Button>;
  return (
    <Card title={t('review.certificate')} {...(open ? { actions: open } : {})}>
      <div><ApplicationTag status={status} /></div>
      {renews && <p><strong>{t('review.renews', { number: renews.number, last: format.day(renews.validUntil) })}</strong> <Link className="way" to="/board/learning">{t('review.courses')}</Link></p>}
      <p>{t('send.name', { name: certificateName ?? '–' })}</p>
      <BothNames application={application} />
      <p>{t('send.language', { language: languageName(certificateLanguage) })}</p>
      <p className="muted">{t('application.lead', { title: scheme.title, body: scheme.body, version: scheme.version })}</p>
    </Card>
  );
}

/** Rule, evidence and source of each requirement, with the reviewer's own tick and note. */
function RuleList({ application: { id, status, requirements, facts, checklist } }: { application: Reviewed }) {
  const { t } = useTranslation(['certification', 'board']);
  const { me } = useSession();
  const met = requirements.filter((requirement) => requirement.status === 'MET').length;
  const canMark = ['SENT', 'ASKED', 'SECOND_LOOK', 'APPEALED'].includes(status);
  const ticked = checklist.filter(({ reviewer, isChecked }) => isChecked && reviewer?.id === me?.id).length;
  return (
    <Card title={t('review.list')}>
      <p><strong>{t('list.sum', { met, count: requirements.length })}</strong> {canMark && t('mark.sum', { ns: 'board', ticked, count: requirements.length })}</p>
      <ul className="plain-list">
        {requirements.map((requirement) => (
          <RuleRow key={requirement.id} requirement={requirement} facts={facts}>
            <MarkBox applicationId={id} requirement={requirement} marks={checklist.filter(({ requirementId }) => requirementId === requirement.id)} canMark={canMark} />
          </RuleRow>
        ))}
      </ul>
    </Card>
  );
}

/** What was said so far: appeals, questions and answers, decisions. */
function Said({ application: { requirements, decisions, requests, appeals } }: { application: Reviewed }) {
  const { t } = useTranslation('certification');
  return (
    <>
      {appeals.length > 0 && <Card title={t('appeals.title')}><AppealsList appeals={appeals} /></Card>}
      {requests.length > 0 && <Card title={t('requests.title')}><RequestsList requests={requests} requirements={requirements} /></Card>}
      {decisions.length > 0 && <Card title={t('decisions.title')}><DecisionsList decisions={decisions} requirements={requirements} /></Card>}
    </>
  );
}

function Trail({ application: { history } }: { application: Reviewed }) {
  const { t } = useTranslation('certification');
  return <Card title={t('history.title')}><History entries={history} /></Card>;
}

function Review({ application }: { application: Reviewed }) {
  const { id, applicant, status } = application;
  return (
    <>
      <Summary application={application} />
      {status === 'ISSUED' && <DecideTime applicationId={id} />}
      <HoldingCard application={application} />
      <RuleList application={application} />
      <Irregularities signs={application.irregularities} />
      <OtherSigners applicationId={id} others={application.otherSigners} />
      <SignerConcerns concerns={application.signerConcerns} />
      <BoardSide applicationId={id} />
      <Said application={application} />
      <NoSide nos={application.appeals.flatMap(({ proposedNos }) => proposedNos)} />
      <Act application={application} />
      <ThreadCard kind="APPLICATION" recordId={id} />
      <EvidenceCard applicationId={id} />
      <ConflictForm applicationId={id} name={applicant.name} />
      <Trail application={application} />
    </>
  );
}

function ReviewPage() {
  const { t } = useTranslation('certification');
  const { id = '' } = useParams();
  const query = useApiQuery(BoardApplicationDocument, { id });
  const name = query.data?.application.applicant.name;
  return (
    <Page title={name === undefined ? t('review.back') : t('review.title', { name })} back={{ to: '/board/queue', label: t('review.back') }} width="wide">
      <QueryView query={query} lines={8}>{(data) => <Review application={data.application} />}</QueryView>
    </Page>
  );
}

export { ReviewPage as Component };
