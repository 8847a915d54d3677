import { useTranslation } from 'react-i18next';
import { Link, useParams } from 'react-router';
import { ExamPlanDocument, ReplanExamDocument } from '../../../graphql/generated/graphql';
import type { PlanFieldsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { useOwnLanguage } from '../../../ui/i18n/own-language';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { PlanForm } from './plan-form';
import { draftOf } from './plan';
import { StandardsCard } from './standards-card';
import classes from './bank.module.css';

function Plan({ plan }: { plan: PlanFieldsFragment }) {
  const { t } = useTranslation('bank');
  const change = useApiMutation(ReplanExamDocument);
  return (
    <div className="stack">
      <PlanForm initial={draftOf(plan)} stock={plan.blueprint} sending={change} act={t('plan.save')} onSave={(input) => change.mutate({ id: plan.id, plan: input })} />
      <p role="status">{change.isSuccess ? t('plan.saved') : ''}</p>
      <StandardsCard plan={plan} />
    </div>
  );
}

function PlanPage() {
  const { t } = useTranslation('bank');
  const own = useOwnLanguage();
  const { examId = '' } = useParams();
  const query = useApiQuery(ExamPlanDocument, { id: examId });
  return (
    <Page title={query.data ? own(query.data.examPlan.title) : t('plan.title')} back={{ to: '/bank/exams', label: t('exams.title') }} actions={<Link className={classes.quiet} to={`/bank/exams/${examId}/statistics`}>{t('stats.title')}</Link>}>
      <QueryView query={query}>{({ examPlan }) => <Plan plan={examPlan} />}</QueryView>
    </Page>
  );
}

export { PlanPage as Component };
