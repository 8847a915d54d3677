import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ExamPlanDocument, ReplanExamDocument } from '../../../graphql/generated/graphql';
import type { ExamPlanInput, PlanFieldsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { AuditHistory } from '../../../ui/audit-history';
import { Card } from '../../../ui/card';
import { useOwnLanguage } from '../../../ui/i18n/own-language';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { NoticesCard } from './notices-card';
import { PlanForm } from './plan-form';
import { bankState, draftOf } from './plan';
import { StandardsCard } from './standards-card';
import { WindowsCard } from './windows-card';
import classes from './bank.module.css';

const actions = ['exam.created', 'exam.replanned', 'exam.opened', 'exam.closed', 'exam.opened-always'] as const;

/** For how many attempts the bank has questions, told before somebody is refused. */
function Bank({ plan }: { plan: PlanFieldsFragment }) {
  const { t } = useTranslation('bank');
  const state = bankState(plan);
  const isTrouble = state === 'short' || state === 'runs-out';
  return (
    <Card title={t('plan.bank-title')} tone={isTrouble ? 'attention' : 'plain'}>
      <p><strong>{t('plan.bank', { count: plan.formsInBank })}</strong> {t(`plan.bank.${state}`, { period: plan.periodDays })}</p>
    </Card>
  );
}

function Settings({ plan }: { plan: PlanFieldsFragment }) {
  const { t } = useTranslation('bank');
  // The version that the form began with: what somebody else changed since then is not written over.
  const [version, setVersion] = useState(plan.version);
  const change = useApiMutation(ReplanExamDocument);
  const save = (input: ExamPlanInput, onSaved: () => void) =>
    change.mutate({ id: plan.id, expectedVersion: version, plan: input }, { onSuccess: ({ replanExam }) => { setVersion(replanExam.version); onSaved(); } });
  return (
    <Card title={t('plan.title')}>
      <PlanForm initial={draftOf(plan)} stock={plan.blueprint} sending={change} act={t('plan.save')} onSave={save} />
      <p role="status">{change.isSuccess ? t('plan.saved') : ''}</p>
    </Card>
  );
}

function Past({ plan }: { plan: PlanFieldsFragment }) {
  const { t } = useTranslation('bank');
  const nameOf = (action: string) => {
    const known = actions.find((each) => each === action);
    return known ? t(`plan.history.${known}`) : null;
  };
  return <Card title={t('history.title')}><AuditHistory entries={plan.history} nameOf={nameOf} /></Card>;
}

function PlanPage() {
  const { t } = useTranslation('bank');
  const own = useOwnLanguage();
  const { examId = '' } = useParams();
  const query = useApiQuery(ExamPlanDocument, { id: examId });
  return (
    <Page title={query.data ? own(query.data.examPlan.title) : t('plan.title')} lead={t('plan.lead')} back={{ to: '/bank/exams', label: t('exams.title') }} actions={<Link className={classes.quiet} to={`/bank/exams/${examId}/statistics`}>{t('stats.title')}</Link>}>
      <QueryView query={query}>
        {({ examPlan: plan }) => (
          <div className="stack" key={plan.id}>
            <NoticesCard plan={plan} />
            <Bank plan={plan} />
            <WindowsCard plan={plan} />
            <Settings plan={plan} />
            <StandardsCard plan={plan} />
            <Past plan={plan} />
          </div>
        )}
      </QueryView>
    </Page>
  );
}

export { PlanPage as Component };
