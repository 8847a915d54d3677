import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { domains } from '../../../graphql/choices';
import { CreditPriorLearningDocument, LearnersDocument } from '../../../graphql/generated/graphql';
import type { DomainCode, TrainingMode, TrainingTopic } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';
import { MinutesInput } from '../../../ui/minutes-input';
import { TopicsField } from '../topics-field';

const modes: readonly TrainingMode[] = ['IN_PERSON', 'LIVE_ONLINE', 'SELF_PACED'];
const blank = { learnerId: '', title: '', provider: '', domain: 'ADVOCACY' as DomainCode, mode: 'IN_PERSON' as TrainingMode, minutes: null as number | null, learnedOn: '', evidence: '', reason: '', topics: [] as TrainingTopic[] };

/** Credits what a trainee learned elsewhere. Whoever sends it stands behind it by name. */
export function CreditForm() {
  const { t } = useTranslation('courses');
  const learners = useApiQuery(LearnersDocument, { first: 100 });
  const grant = useApiMutation(CreditPriorLearningDocument);
  const needed = required(t('credit.missing'));
  const form = useForm({
    initialValues: blank,
    validate: { learnerId: needed, title: needed, provider: needed, learnedOn: needed, evidence: needed, reason: needed, minutes: required(t('credit.minutes-missing')) },
  });
  const labels = {
    learnerId: t('credit.learner'), title: t('credit.title'), provider: t('credit.provider'), domain: t('credit.domain'), mode: t('credit.mode'), minutes: t('credit.minutes'), learnedOn: t('credit.learned-on'),
    evidence: t('credit.evidence'), reason: t('credit.reason'),
  };
  const people = (learners.data?.learners.nodes ?? []).map(({ id, person }) => ({ value: id, label: person.name }));
  const send = (values: typeof blank) => grant.mutate({ input: { ...values, minutes: values.minutes ?? 0 } }, { onSuccess: () => form.reset() });
  return (
    <>
      <Form form={form} labels={labels} mutation={grant} onSubmit={send} submitLabel={t('credit.grant')}>
        <NativeSelect {...field(form, 'learnerId')} label={labels.learnerId} data={[{ value: '', label: '' }, ...people]} />
        <TextInput {...field(form, 'title')} label={labels.title} />
        <TextInput {...field(form, 'provider')} label={labels.provider} />
        <NativeSelect {...field(form, 'domain')} label={labels.domain} data={domains.map((value) => ({ value, label: t(`domain.${value}`) }))} />
        <TopicsField chosen={form.getValues().topics} onChange={(topics) => form.setFieldValue('topics', topics)} />
        <NativeSelect {...field(form, 'mode')} label={labels.mode} data={modes.map((value) => ({ value, label: t(`mode.${value}`) }))} />
        <MinutesInput {...field(form, 'minutes')} value={form.getValues().minutes} label={labels.minutes} />
        <TextInput {...field(form, 'learnedOn')} type="date" label={labels.learnedOn} />
        <Textarea {...field(form, 'evidence')} label={labels.evidence} description={t('credit.evidence-hint')} autosize minRows={2} />
        <Textarea {...field(form, 'reason')} label={labels.reason} autosize minRows={2} />
      </Form>
      <p role="status">{grant.isSuccess ? t('credit.granted') : ''}</p>
    </>
  );
}
