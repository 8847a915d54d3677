import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ReadStepDocument } from '../../graphql/generated/graphql';
import type { LearnModuleFragment, ReadStepQuery } from '../../graphql/generated/graphql';
import { useApiQuery } from '../../graphql/hooks';
import { Card } from '../../ui/card';
import { Page } from '../../ui/page';
import { QueryView } from '../../ui/query-view';
import { CheckQuestion } from './check-question';
import { DoneRule } from './done-rule';
import { FinishStep } from './finish-step';
import { StepBody } from './step-body';
import { useEngagement } from './use-engagement';

export type Step = ReadStepQuery['step'];

/** What every mutation of a step answers: where Next leads, and how the module stands. */
export interface After {
  next: { stepId: string } | null;
  module: LearnModuleFragment;
}

/** Next is never dead: the next step, or the page that says what was just finished. */
function useGoOn(step: Step): (after: After) => void {
  const navigate = useNavigate();
  const [wasDone] = useState(step.module.completedAt !== null);
  return ({ next, module }) => {
    const isJustDone = module.completedAt !== null && !wasDone;
    void navigate(isJustDone || !next ? `/learn/${step.id}/done` : `/learn/${next.stepId}`);
  };
}

function StepView({ step }: { step: Step }) {
  const { t } = useTranslation('courses');
  const counted = useEngagement(step.id);
  const goOn = useGoOn(step);
  return (
    <Page
      title={step.title}
      width="narrow"
      back={{ to: '/learn', label: t('learn.title') }}
      lead={t('step.lead', { module: step.module.title, part: step.position, parts: step.parts, count: step.minutes })}
    >
      <Card>
        <StepBody step={step} />
        {step.kind === 'CHECK' ? <CheckQuestion step={step} onNext={goOn} /> : <FinishStep stepId={step.id} onNext={goOn} />}
      </Card>
      <DoneRule module={counted ?? step.module} />
    </Page>
  );
}

function StepPage() {
  const { stepId = '' } = useParams();
  const query = useApiQuery(ReadStepDocument, { id: stepId });
  return <QueryView query={query} lines={6}>{({ step }) => <StepView key={step.id} step={step} />}</QueryView>;
}

export { StepPage as Component };
