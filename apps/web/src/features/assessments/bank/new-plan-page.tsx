import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PlanExamDocument } from '../../../graphql/generated/graphql';
import type { ExamPlanInput } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Page } from '../../../ui/page';
import { emptyPlan } from './plan';
import { PlanForm } from './plan-form';

function NewPlanPage() {
  const { t } = useTranslation('bank');
  const { membership } = useSession();
  const navigate = useNavigate();
  const create = useApiMutation(PlanExamDocument);
  const save = (plan: ExamPlanInput) => {
    if (membership) create.mutate({ providerId: membership.organisation.id, plan }, { onSuccess: ({ planExam }) => void navigate(`/bank/exams/${planExam.id}`) });
  };
  return (
    <Page title={t('plan.new')} lead={t('plan.new-lead')} back={{ to: '/bank/exams', label: t('exams.title') }}>
      <PlanForm initial={emptyPlan()} stock={[]} sending={create} act={t('plan.create')} onSave={save} />
    </Page>
  );
}

export { NewPlanPage as Component };
