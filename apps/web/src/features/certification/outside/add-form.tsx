import { Checkbox, FileInput, NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { domains } from '../../../graphql/choices';
import { AddLearningDocument } from '../../../graphql/generated/graphql';
import type { DomainCode, MyOutsideLearningQuery, TrainingMode, TrainingTopic } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { upload } from '../../../graphql/upload';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useFormId } from '../../../ui/form-id';
import { MinutesInput } from '../../../ui/minutes-input';
import { TopicBoxes } from './topic-boxes';

type Renewals = MyOutsideLearningQuery['myRenewals'];

const modes: readonly TrainingMode[] = ['IN_PERSON', 'LIVE_ONLINE', 'SELF_PACED'];
const blank = { title: '', provider: '', learnedOn: '', minutes: null as number | null, domain: '', mode: 'IN_PERSON' as TrainingMode, topics: [] as TrainingTopic[], paper: null as File | null };

/** What is typed stays until it was sent whole: the paper first, then the course. */
function useAdd() {
  const [id, nextId] = useFormId();
  const add = useApiMutation(AddLearningDocument);
  return useMutation({
    mutationFn: async ({ paper, minutes, domain, ...course }: typeof blank & { credentialIds: string[] }) =>
      add.mutateAsync({ input: { ...course, id, minutes: minutes ?? 0, domain: domain === '' ? null : (domain as DomainCode), fileId: paper ? await upload(paper, { purpose: 'learning' }) : '' } }),
    onSuccess: nextId,
  });
}

function useLabels() {
  const { t } = useTranslation('outside');
  return { title: t('form.title'), provider: t('form.provider'), learnedOn: t('form.day'), minutes: t('form.time'), domain: t('form.domain'), mode: t('form.mode'), paper: t('form.paper'), credentialIds: t('form.for') };
}

function useAddForm(renewals: Renewals) {
  const { t } = useTranslation('outside');
  const needed = required(t('form.missing'));
  return useForm({
    mode: 'controlled',
    initialValues: { ...blank, credentialIds: renewals.map(({ id }) => id) },
    validate: { title: needed, provider: needed, learnedOn: needed, minutes: needed, paper: (file) => (file ? null : t('form.paper-missing')), credentialIds: (ids) => (ids.length === 0 ? t('form.for-missing') : null) },
  });
}

/** A course from elsewhere: once, for every certificate that it is for. */
export function AddForm({ renewals }: { renewals: Renewals }) {
  const { t } = useTranslation(['outside', 'courses']);
  const labels = useLabels();
  const form = useAddForm(renewals);
  const add = useAdd();
  const send = (values: typeof form.values) => add.mutate(values, { onSuccess: () => form.reset() });
  return (
    <Card title={t('form.heading')}>
      <p role="status">{add.isSuccess ? t('form.added') : ''}</p>
      <Form form={form} labels={labels} mutation={add} onSubmit={send} submitLabel={t('form.send')}>
        <TextInput {...field(form, 'title')} label={labels.title} maxLength={200} autoComplete="off" />
        <TextInput {...field(form, 'provider')} label={labels.provider} maxLength={200} autoComplete="off" />
        <TextInput {...field(form, 'learnedOn')} type="date" label={labels.learnedOn} />
        <MinutesInput {...field(form, 'minutes')} value={form.values.minutes} label={labels.minutes} description={t('form.time-hint')} />
        <NativeSelect {...field(form, 'domain')} label={labels.domain} data={[{ value: '', label: t('form.no-domain') }, ...domains.map((value) => ({ value, label: t(`courses:domain.${value}`) }))]} />
        <NativeSelect {...field(form, 'mode')} label={labels.mode} data={modes.map((value) => ({ value, label: t(`courses:mode.${value}`) }))} />
        <TopicBoxes chosen={form.values.topics} onChange={(topics) => form.setFieldValue('topics', topics)} />
        <FileInput {...field(form, 'paper')} label={labels.paper} description={t('form.paper-hint')} placeholder={t('form.choose')} accept="image/jpeg,image/png,application/pdf" />
        {renewals.length > 1 && (
          <Checkbox.Group {...field(form, 'credentialIds')} label={labels.credentialIds}>
            <div className="stack">{renewals.map(({ id, title, boardName }) => <Checkbox key={id} value={id} label={t('form.for-one', { title, board: boardName })} />)}</div>
          </Checkbox.Group>
        )}
      </Form>
      <p className="muted">{t('form.who')}</p>
    </Card>
  );
}
