import { NativeSelect, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ChangeCohortDocument, CohortChoicesDocument, OpenCohortDocument } from '../../../graphql/generated/graphql';
import type { CohortChoicesQuery, CohortPartsFragment } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';
import { useFormId } from '../../../ui/form-id';
import { QueryView } from '../../../ui/query-view';

export interface CohortFormProps {
  organisationId: string;
  /** The one to change; a new one without it. */
  cohort?: CohortPartsFragment;
  onDone?: () => void;
}

type Trainers = CohortChoicesQuery['trainers']['nodes'];
const blank = { name: '', courseId: '', startsOn: '', trainerId: '' };
const none = { value: '', label: '' };

function valuesOf(cohort: CohortPartsFragment | undefined, trainers: Trainers): typeof blank {
  if (!cohort) return blank;
  const { name, course, startsOn, trainer } = cohort;
  return { name, courseId: course.id, startsOn, trainerId: trainers.find(({ person }) => person.id === trainer.id)?.id ?? '' };
}

function Fields({ organisationId, cohort, onDone, trainers, courses }: CohortFormProps & { trainers: Trainers; courses: CohortChoicesQuery['courseList']['nodes'] }) {
  const { t } = useTranslation('cohorts');
  const open = useApiMutation(OpenCohortDocument);
  const change = useApiMutation(ChangeCohortDocument);
  const [id, nextId] = useFormId();
  const mutation = cohort ? change : open;
  const needed = required(t('form.missing'));
  const form = useForm({ initialValues: valuesOf(cohort, trainers), validate: { name: needed, courseId: needed, startsOn: needed, trainerId: needed } });
  const labels = { name: t('form.name'), courseId: t('form.course'), startsOn: t('form.starts'), trainerId: t('form.trainer') };
  const opened = () => {
    nextId();
    form.reset();
  };
  const send = ({ courseId, ...plan }: typeof blank) => {
    if (cohort) change.mutate({ input: { ...plan, id: cohort.id } }, { onSuccess: onDone });
    else open.mutate({ input: { ...plan, id, courseId } }, { onSuccess: opened });
  };
  const own = courses.filter(({ provider }) => provider.id === organisationId);
  return (
    <>
      <Form form={form} labels={labels} mutation={mutation} onSubmit={send} submitLabel={t(cohort ? 'form.change' : 'form.open')}>
        <TextInput {...field(form, 'name')} label={labels.name} description={t('form.name-hint')} />
        {!cohort && <NativeSelect {...field(form, 'courseId')} label={labels.courseId} data={[none, ...own.map(({ id, title }) => ({ value: id, label: title }))]} />}
        <TextInput {...field(form, 'startsOn')} type="date" label={labels.startsOn} />
        <NativeSelect {...field(form, 'trainerId')} label={labels.trainerId} data={[none, ...trainers.map(({ id, person }) => ({ value: id, label: person.name }))]} />
      </Form>
      <p role="status">{open.isSuccess ? t('form.opened') : ''}</p>
    </>
  );
}

/** A new cohort, or another name, first day or trainer for one. */
export function CohortForm(props: CohortFormProps) {
  const query = useApiQuery(CohortChoicesDocument, { first: 100 });
  return <QueryView query={query}>{({ trainers, courseList }) => <Fields {...props} trainers={trainers.nodes} courses={courseList.nodes} />}</QueryView>;
}
