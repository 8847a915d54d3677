import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { ApiError } from '../../../graphql/api-error';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { EmptyState } from '../../../ui/empty-state';
import { Page } from '../../../ui/page';
import { HoursForm, inputOf, useHoursForm } from '../hours-form';
import type { LogScene } from '../log/scene';
import { WithScene } from '../log/with-scene';
import { useSaveEntries, useWaiting } from './use-waiting';
import { waitingStore } from './waiting-store';
import type { WaitingEntry } from './waiting-store';

function Change({ entry: { id, input, refusal }, scene }: { entry: WaitingEntry; scene: LogScene }) {
  const { t } = useTranslation('hours');
  const navigate = useNavigate();
  const save = useSaveEntries();
  const form = useHoursForm({ ...input, format: input.format ?? '', served: input.served ?? '', note: input.note ?? '', isNoteVouched: input.isNoteVouched ?? false, reason: '' });
  const toHours = () => void navigate('/hours');
  const error = save.error ?? (refusal && save.isIdle ? new ApiError(refusal) : null);
  return (
    <Card>
      <HoursForm form={form} placements={scene.placements} mutation={{ isPending: save.isPending, error }} onSubmit={(values) => save.mutate([{ id, ...inputOf(values) }], { onSuccess: toHours })} submitLabel={t('log.save')} />
      <ConfirmButton act={t('waits.discard')} question={t('waits.question')} variant="default" isGrave onConfirm={() => waitingStore.remove(id).then(toHours)}>{t('waits.consequence')}</ConfirmButton>
    </Card>
  );
}

/** An entry of this device: what was typed is all there, and why the server did not take it. */
function WaitingPage() {
  const { t } = useTranslation('hours');
  const { id } = useParams();
  const entry = useWaiting().find((each) => each.id === id);
  return (
    <Page title={t('waits.entry')} back={{ to: '/hours', label: t('title') }} width="narrow">
      <WithScene>{(scene) => (entry ? <Change key={entry.id} entry={entry} scene={scene} /> : <EmptyState title={t('waits.gone')} icon="check">{t('waits.gone-body')}</EmptyState>)}</WithScene>
    </Page>
  );
}

export { WaitingPage as Component };
