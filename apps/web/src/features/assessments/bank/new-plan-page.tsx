import { useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { PlanExamDocument, StarterExamDocument } from '../../../graphql/generated/graphql';
import type { ExamPlanInput } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { useFormId } from '../../../ui/form-id';
import { Page } from '../../../ui/page';
import { emptyPlan, starterPlan } from './plan';
import { PlanForm } from './plan-form';

function NewPlanPage() {
  const { t, i18n } = useTranslation('bank');
  const [isStarter, setIsStarter] = useState(false);
  const { membership } = useSession();
  const [id] = useFormId();
  const navigate = useNavigate();
  const starter = useApiQuery(StarterExamDocument, {}).data?.starterExam;
  const create = useApiMutation(PlanExamDocument);
  const save = (plan: ExamPlanInput) => {
    if (membership) create.mutate({ id, providerId: membership.organisation.id, plan }, { onSuccess: ({ planExam }) => void navigate(`/bank/exams/${planExam.id}`) });
  };
  return (
    <Page title={t('plan.new')} lead={t('plan.new-lead')} back={{ to: '/bank/exams', label: t('exams.title') }}>
      {starter && !isStarter && (
        <Card>
          <p>{t('starter.plan-hint')}</p>
          <div><Button variant="default" onClick={() => setIsStarter(true)}>{t('starter.plan')}</Button></div>
        </Card>
      )}
      <Card title={t('plan.title')}>
        <PlanForm key={String(isStarter)} initial={starter && isStarter ? starterPlan(starter, i18n.language === 'es' ? 'es' : 'en') : emptyPlan()} stock={[]} sending={create} act={t('plan.create')} onSave={save} />
      </Card>
    </Page>
  );
}

export { NewPlanPage as Component };
