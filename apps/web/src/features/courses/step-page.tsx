import { useState } from 'react';
import type { ComponentType } from 'react';
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
import { ReflectionField } from './reflection';
import { SessionEnd } from './session-end';
import { StepBody } from './step-body';
import { StoryPlayer } from './story';
import { TopicNote } from './topic-note';
import { useEngagement } from './use-engagement';
import { usePlaying } from './use-playing';

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

interface StepEndProps {
  step: Step;
  flush: () => Promise<unknown>;
  onNext: (after: After) => void;
}

const answers: Partial<Record<Step['kind'], ComponentType<Omit<StepEndProps, 'flush'>>>> = { CHECK: CheckQuestion, REFLECTION: ReflectionField, STORY: StoryPlayer };

/** What a step asks for at its end. */
function StepEnd({ step, flush, onNext }: StepEndProps) {
  const Answer = answers[step.kind];
  if (Answer) return <Answer step={step} onNext={onNext} />;
  if (step.kind === 'SESSION' && !step.isDone) return <SessionEnd step={step} />;
  return <FinishStep stepId={step.id} before={flush} mayMarkDone={step.mayMarkDone && step.taking.secondsLeft > 0 && !step.isDone} onNext={onNext} />;
}

function StepView({ step }: { step: Step }) {
  const { t } = useTranslation('courses');
  const player = usePlaying();
  const { module: counted, flush } = useEngagement(step.id, player);
  const goOn = useGoOn(step);
  return (
    <Page
      title={step.title}
      width="narrow"
      back={{ to: '/learn', label: t('learn.title') }}
      lead={t('step.lead', { module: step.module.title, part: step.position, parts: step.parts, count: step.minutes })}
    >
      <TopicNote step={step} onNext={goOn}>
        <Card>
          <StepBody step={step} player={player} />
          <StepEnd step={step} flush={flush} onNext={goOn} />
        </Card>
      </TopicNote>
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
