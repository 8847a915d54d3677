import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { ScenarioToRecordDocument } from '../../../graphql/generated/graphql';
import type { RecordingKind, ScenarioToRecordQuery } from '../../../graphql/generated/graphql';
import { useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { ConsentStep } from './consent-step';
import { RecordStep } from './record-step';
import { ReviewStep } from './review-step';
import { SentStep } from './sent-step';
import { takeStore } from './take-store';
import type { Take } from './take-store';
import { TestStep } from './test-step';

export type ScenarioToRecord = ScenarioToRecordQuery['scenario'];

type Step = { at: 'consent' } | { at: 'test'; kind: RecordingKind } | { at: 'record'; kind: RecordingKind; stream: MediaStream } | { at: 'review'; take: Take } | { at: 'sent' };

/** One thing a screen: who hears it, a test, the take, a look back, and only then does anything leave the device. */
function Steps({ scenario, kept }: { scenario: ScenarioToRecord; kept: Take | null }) {
  const [step, setStep] = useState<Step>(kept ? { at: 'review', take: kept } : { at: 'consent' });
  const restart = () => setStep({ at: 'consent' });
  if (step.at === 'consent') return <ConsentStep onChoose={(kind) => setStep({ at: 'test', kind })} />;
  if (step.at === 'review') return <ReviewStep take={step.take} rubric={scenario.rubric} onSent={() => setStep({ at: 'sent' })} onAgain={restart} />;
  if (step.at === 'sent') return <SentStep />;
  // One component for both, so that the microphone stays open between the test and the take.
  const { kind } = step;
  return (
    <TestStep kind={kind} onBack={restart} onReady={(stream) => setStep({ at: 'record', kind, stream })}>
      {step.at === 'record' && <RecordStep scenario={scenario} kind={kind} stream={step.stream} onDone={(take) => setStep({ at: 'review', take })} />}
    </TestStep>
  );
}

function RecordPage() {
  const { t } = useTranslation('recording');
  const { id = '' } = useParams();
  const personId = useSession().me?.id ?? '';
  const query = useApiQuery(ScenarioToRecordDocument, { id });
  const kept = useQuery({ queryKey: ['take', personId, id], queryFn: () => takeStore.ofScenario(personId, id), enabled: personId !== '', staleTime: Infinity, gcTime: 0, refetchOnWindowFocus: false });
  const title = query.data?.scenario.title;
  return (
    <Page title={title ? t('title', { scenario: title }) : t('record')} back={{ to: `/practice/scenarios/${id}`, label: title ?? t('scenario') }} width="narrow">
      <QueryView query={query}>{({ scenario }) => <QueryView query={kept}>{(take) => <Steps scenario={scenario} kept={take} />}</QueryView>}</QueryView>
    </Page>
  );
}

export { RecordPage as Component };
