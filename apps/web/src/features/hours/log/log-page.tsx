import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { HoursFormQuery } from '../../../graphql/generated/graphql';
import { Page } from '../../../ui/page';
import { inputOf, useHoursForm } from '../hours-form';
import { entryId } from '../waiting/entry-id';
import { useSaveEntries } from '../waiting/use-waiting';
import { Kinds } from './kinds';
import { NewKind } from './new-kind';
import { emptyValues } from './scene';
import type { Kind, LogScene } from './scene';
import { WithScene } from './with-scene';
import { WorkCard } from './work-card';

interface Stage {
  readonly name: 'kinds' | 'new' | 'work';
  /** When this kind of work began last time. */
  readonly usual: string | null;
}

function LogForm({ scene, categories }: { scene: LogScene; categories: HoursFormQuery['hoursCategories'] }) {
  const navigate = useNavigate();
  const [id] = useState(() => entryId(Date.now()));
  const save = useSaveEntries();
  const form = useHoursForm(emptyValues(scene));
  const beginning: Stage = { name: scene.kinds.length > 0 ? 'kinds' : 'new', usual: null };
  const [stage, setStage] = useState<Stage>(beginning);
  const toKinds = () => setStage(beginning);
  const choose = ({ placementId, activity, domain, format, minutes, startTime }: Kind) => {
    // With whom it was last time says nothing about today.
    form.setValues({ placementId, activity, domain, format: format ?? '', served: '', minutes, startTime: '' });
    setStage({ name: 'work', usual: startTime });
  };
  if (stage.name === 'kinds') return <Kinds scene={scene} onChoose={choose} onNew={() => setStage({ name: 'new', usual: null })} />;
  if (stage.name === 'new') return <NewKind scene={scene} categories={categories} form={form} onDone={() => setStage({ name: 'work', usual: null })} onBack={scene.kinds.length > 0 ? toKinds : null} />;
  const isServedAsked = categories.some((each) => each.isServedAsked && each.activity === form.getValues().activity);
  return <WorkCard id={id} form={form} isServedAsked={isServedAsked} scene={scene} usual={stage.usual} mutation={save} onSubmit={(values) => save.mutate([{ id, ...inputOf(values) }], { onSuccess: () => void navigate('/hours') })} onOther={toKinds} />;
}

function LogPage() {
  const { t } = useTranslation('hours');
  return (
    <Page title={t('log.title')} back={{ to: '/hours', label: t('title') }} width="narrow">
      <WithScene>{(scene, { hoursCategories }) => <LogForm scene={scene} categories={hoursCategories} />}</WithScene>
    </Page>
  );
}

export { LogPage as Component };
