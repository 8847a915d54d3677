import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ComplaintDocument } from '../../../graphql/generated/graphql';
import type { ComplaintQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { AuditHistory } from '../../../ui/audit-history';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { NoSide } from '../second-look/no-side';
import { AppealsCard, DecidedCard } from './decided-card';
import { DecideForm } from './decide-form';
import { DependentsCard } from './dependents-card';
import { NoticeCard } from './notice-card';
import { PapersCard } from './papers-card';
import { PeopleCard } from './people-card';
import { HearForm, SecondForm } from './second-form';
import { ToldCard } from './told-card';

type Complaint = ComplaintQuery['complaint'];

const steps = ['received', 'acknowledged', 'address-confirmed', 'assigned', 'person-named', 'recused', 'notice-sent', 'answered', 'decided', 'confirmed', 'appealed', 'appeal-decided', 'paper-added'] as const;

function History({ entries }: { entries: Complaint['history'] }) {
  const { t } = useTranslation('complaints');
  const nameOf = (action: string) => {
    const step = steps.find((each) => `complaint.${each}` === action);
    return step ? t(`history.${step}`) : null;
  };
  // Each move has the step beside it that made it.
  return <Card title={t('history.title')}><AuditHistory entries={entries.filter(({ action }) => action !== 'complaint.moved')} nameOf={nameOf} /></Card>;
}

/** Whom it waits for, where it is not the viewer. */
function Waiting({ complaint: { status, notices, appeals, viewerCan } }: { complaint: Complaint }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const notice = notices.at(-1);
  if (status === 'SECOND_LOOK') return <Card><p>{t('wait.second')}</p></Card>;
  if (status === 'APPEALED' && appeals.some(({ proposedNos }) => proposedNos.some(({ outcome }) => outcome === null))) return null;
  if (status === 'APPEALED') return <Card><p>{t('hear.others')}</p></Card>;
  if (status !== 'NOTIFIED' || !notice || viewerCan.decideMeasure) return null;
  return <Card><p>{t('wait.holder', { day: format.day(notice.answerBy) })}</p></Card>;
}

/** The one thing to do now. */
function Act({ complaint }: { complaint: Complaint }) {
  const { id, decisions, viewerCan } = complaint;
  const first = decisions.findLast(({ look }) => look === 1);
  if (viewerCan.confirm && first) return <SecondForm complaintId={id} decisionId={first.id} />;
  if (viewerCan.decideAppeal) return <HearForm complaintId={id} />;
  return <><Waiting complaint={complaint} />{viewerCan.decide && <DecideForm complaint={complaint} />}</>;
}

function Case({ complaint }: { complaint: Complaint }) {
  return (
    <>
      <ToldCard complaint={complaint} />
      <PeopleCard complaint={complaint} />
      <NoticeCard complaint={complaint} />
      <PapersCard complaint={complaint} />
      {complaint.credential && <DependentsCard id={complaint.id} happenedOn={complaint.happenedOn} />}
      <DecidedCard decisions={complaint.decisions} />
      <AppealsCard appeals={complaint.appeals} />
      <NoSide nos={complaint.appeals.flatMap(({ proposedNos }) => proposedNos)} />
      <Act complaint={complaint} />
      <History entries={complaint.history} />
    </>
  );
}

function ComplaintPage() {
  const { t } = useTranslation('complaints');
  const { id = '' } = useParams();
  const query = useApiQuery(ComplaintDocument, { id });
  const number = query.data?.complaint.number;
  return (
    <Page title={number === undefined ? t('title') : t('case.title', { number })} back={{ to: '/board/complaints', label: t('title') }} width="wide">
      <QueryView query={query} lines={8}>{({ complaint }) => <Case complaint={complaint} />}</QueryView>
    </Page>
  );
}

export { ComplaintPage as Component };
