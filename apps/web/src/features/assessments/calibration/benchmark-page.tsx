import { NativeSelect } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { BenchmarkRubricsDocument, PublishBenchmarkDocument } from '../../../graphql/generated/graphql';
import type { BenchmarkRubricsQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form } from '../../../ui/form';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { TextPair } from '../../../ui/text-pair';
import { useBothWritten } from '../library/use-both-written';
import { inputOf, LevelChoices } from './level-choices';
import type { Levels } from './level-choices';

interface Values extends Record<string, unknown> {
  rubricId: string;
  title: { en: string; es: string };
  transcript: { en: string; es: string };
  levels: Levels;
}

function BenchmarkForm({ rubrics }: { rubrics: BenchmarkRubricsQuery['rubrics']['nodes'] }) {
  const { t } = useTranslation(['calibration', 'library']);
  const navigate = useNavigate();
  const publish = useApiMutation(PublishBenchmarkDocument);
  const text = useBothWritten();
  const form = useForm<Values>({ mode: 'controlled', initialValues: { rubricId: rubrics[0]?.id ?? '', title: { en: '', es: '' }, transcript: { en: '', es: '' }, levels: {} }, validate: { title: text, transcript: text } });
  const { rubricId, levels } = form.getValues();
  const save = ({ title, transcript }: Values) => publish.mutate({ input: { rubricId, title, transcript, levels: inputOf(levels) } }, { onSuccess: () => void navigate('/calibration') });
  const labels = { rubricId: t('rubric') };
  return (
    <Form form={form} labels={labels} mutation={publish} onSubmit={save} submitLabel={t('publish')}>
      <Card>
        <NativeSelect {...field(form, 'rubricId')} label={labels.rubricId} data={rubrics.map(({ id, title }) => ({ value: id, label: title }))} />
        <TextPair form={form} path="title" label={t('field-title')} />
        <TextPair form={form} path="transcript" label={t('field-transcript')} rows={6} />
      </Card>
      <Card title={t('agreed')}>
        <LevelChoices criteria={rubrics.find(({ id }) => id === rubricId)?.criteria ?? []} levels={levels} onChange={(next) => form.setFieldValue('levels', next)} />
      </Card>
    </Form>
  );
}

function BenchmarkPage() {
  const { t } = useTranslation('calibration');
  const query = useApiQuery(BenchmarkRubricsDocument, {});
  return (
    <Page title={t('new')} lead={t('new-lead')} back={{ to: '/calibration', label: t('title') }} width="wide">
      <QueryView query={query}>{({ rubrics: { nodes } }) => <BenchmarkForm rubrics={nodes} />}</QueryView>
    </Page>
  );
}

export { BenchmarkPage as Component };
