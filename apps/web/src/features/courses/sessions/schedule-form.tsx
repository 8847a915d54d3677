import { NativeSelect, NumberInput, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { domains } from '../../../graphql/choices';
import { ScheduleSessionDocument, SessionStepsDocument } from '../../../graphql/generated/graphql';
import type { DomainCode, TrainingMode, TrainingTopic } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';
import { useFormId } from '../../../ui/form-id';
import { instant } from '../../../ui/local-time';
import { TopicsField } from '../topics-field';

const modes: readonly TrainingMode[] = ['IN_PERSON', 'LIVE_ONLINE'];
const blank = { title: '', place: '', domain: 'ADVOCACY' as DomainCode, mode: 'IN_PERSON' as TrainingMode, startsAt: '', endsAt: '', seats: 12 as number | string, stepId: '', cohortId: '', topics: [] as TrainingTopic[] };

export function ScheduleForm({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation(['sessions', 'courses']);
  const schedule = useApiMutation(ScheduleSessionDocument);
  const [id, nextId] = useFormId();
  const choices = useApiQuery(SessionStepsDocument, { providerId: organisationId });
  const needed = required(t('schedule.missing'));
  const form = useForm({ initialValues: blank, validate: { title: needed, place: needed, startsAt: needed, endsAt: needed } });
  const labels = { title: t('field.title'), place: t('field.place'), domain: t('field.domain'), mode: t('field.mode'), startsAt: t('field.starts'), endsAt: t('field.ends'), seats: t('field.seats'), stepId: t('field.step'), cohortId: t('field.cohort') };
  const steps = (choices.data?.courseList.nodes ?? []).flatMap((course) =>
    course.modules.flatMap((module) => module.steps.filter(({ kind }) => kind === 'SESSION').map(({ id, title }) => ({ value: id, label: t('field.step-of', { course: course.title, title }) }))),
  );
  const cohorts = (choices.data?.cohorts.nodes ?? []).filter(({ viewerCan }) => viewerCan.teach).map(({ id, name }) => ({ value: id, label: name }));
  const done = () => {
    nextId();
    form.reset();
  };
  const send = ({ startsAt, endsAt, seats, stepId, cohortId, ...rest }: typeof blank) =>
    schedule.mutate({ input: { ...rest, id, organisationId, startsAt: instant(startsAt), endsAt: instant(endsAt), seats: Number(seats) || 0, stepId: stepId || null, cohortId: cohortId || null } }, { onSuccess: done });
  return (
    <>
      <Form form={form} labels={labels} mutation={schedule} onSubmit={send} submitLabel={t('schedule.send')}>
        <TextInput {...field(form, 'title')} label={labels.title} />
        <TextInput {...field(form, 'place')} label={labels.place} description={t('field.place-hint')} />
        <NativeSelect {...field(form, 'domain')} label={labels.domain} data={domains.map((value) => ({ value, label: t(`domain.${value}`, { ns: 'courses' }) }))} />
        <TopicsField chosen={form.getValues().topics} onChange={(topics) => form.setFieldValue('topics', topics)} isOwn />
        <NativeSelect {...field(form, 'mode')} label={labels.mode} data={modes.map((value) => ({ value, label: t(`mode.${value}`, { ns: 'courses' }) }))} />
        <TextInput {...field(form, 'startsAt')} type="datetime-local" label={labels.startsAt} description={t('field.clock')} />
        <TextInput {...field(form, 'endsAt')} type="datetime-local" label={labels.endsAt} />
        <NumberInput {...field(form, 'seats')} label={labels.seats} min={1} allowDecimal={false} />
        {cohorts.length > 0 && <NativeSelect {...field(form, 'cohortId')} label={labels.cohortId} data={[{ value: '', label: t('field.cohort-none') }, ...cohorts]} />}
        {steps.length > 0 && <NativeSelect {...field(form, 'stepId')} label={labels.stepId} description={t('field.step-hint')} data={[{ value: '', label: t('field.step-none') }, ...steps]} />}
      </Form>
      <p role="status">{schedule.isSuccess ? t('schedule.done') : ''}</p>
    </>
  );
}
