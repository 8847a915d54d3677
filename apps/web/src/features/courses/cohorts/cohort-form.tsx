import { useState } from 'react';
import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ChangeCohortDocument, CohortCoursesDocument, CohortTrainersDocument, OpenCohortDocument } from '../../../graphql/generated/graphql';
import type { CohortCoursesQuery, CohortPartsFragment, CohortTrainersQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';
import { useFormId } from '../../../ui/form-id';
import { QueryView } from '../../../ui/query-view';
import { LongSelect } from './long-select';

export interface CohortFormProps {
  organisationId: string;
  /** The one to change; a new one without it. */
  cohort?: CohortPartsFragment;
  onDone?: () => void;
}

interface FieldsProps extends CohortFormProps {
  trainers: CohortTrainersQuery['trainers'];
  courses: CohortCoursesQuery['courseList'];
  onFind: (words: Partial<typeof nothing>) => void;
}

const PAUSE_MS = 300;
const blank = { name: '', courseId: '', startsOn: '', trainerId: '' };
const nothing = { course: '', trainer: '' };

function valuesOf(cohort: CohortPartsFragment | undefined, trainers: FieldsProps['trainers']['nodes']): typeof blank {
  if (!cohort) return blank;
  const { name, course, startsOn, trainer } = cohort;
  return { name, courseId: course.id, startsOn, trainerId: trainers.find(({ person }) => person.id === trainer.id)?.id ?? '' };
}

function Fields({ cohort, onDone, trainers, courses, onFind }: FieldsProps) {
  const { t } = useTranslation('cohorts');
  const open = useApiMutation(OpenCohortDocument);
  const change = useApiMutation(ChangeCohortDocument);
  const [id, nextId] = useFormId();
  const mutation = cohort ? change : open;
  const needed = required(t('form.missing'));
  const form = useForm({ initialValues: valuesOf(cohort, trainers.nodes), validate: { name: needed, courseId: needed, startsOn: needed, trainerId: needed } });
  const labels = { name: t('form.name'), courseId: t('form.course'), startsOn: t('form.starts'), trainerId: t('form.trainer') };
  const opened = () => {
    nextId();
    form.reset();
  };
  const send = ({ courseId, ...plan }: typeof blank) => {
    if (cohort) change.mutate({ input: { ...plan, id: cohort.id } }, { onSuccess: onDone });
    else open.mutate({ input: { ...plan, id, courseId } }, { onSuccess: opened });
  };
  const find = (name: keyof typeof nothing) => (words: string) => {
    // What was chosen may not be among what is found.
    form.setFieldValue(`${name}Id`, '');
    onFind({ [name]: words });
  };
  return (
    <>
      <Form form={form} labels={labels} mutation={mutation} onSubmit={send} submitLabel={t(cohort ? 'form.change' : 'form.open')}>
        <TextInput {...field(form, 'name')} label={labels.name} description={t('form.name-hint')} />
        {!cohort && <LongSelect {...field(form, 'courseId')} label={labels.courseId} findLabel={t('form.find-course')} hasMore={courses.pageInfo.hasNextPage} onFind={find('course')} choices={courses.nodes.map(({ id, title }) => ({ value: id, label: title }))} />}
        <TextInput {...field(form, 'startsOn')} type="date" label={labels.startsOn} />
        <LongSelect {...field(form, 'trainerId')} label={labels.trainerId} findLabel={t('form.find-trainer')} hasMore={trainers.pageInfo.hasNextPage} onFind={find('trainer')} choices={trainers.nodes.map(({ id, person }) => ({ value: id, label: person.name }))} />
      </Form>
      <p role="status">{open.isSuccess ? t('form.opened') : ''}</p>
    </>
  );
}

/** A new cohort, or another name, first day or trainer for one. */
export function CohortForm(props: CohortFormProps) {
  const [words, setWords] = useState(nothing);
  const [{ course, trainer }] = useDebouncedValue(words, PAUSE_MS);
  const providerId = props.organisationId;
  // What was found before stays until there is something newer: the form is never taken away.
  const courses = useApiQuery(CohortCoursesDocument, { providerId, named: course }, { placeholderData: keepPreviousData });
  const trainers = useApiQuery(CohortTrainersDocument, { providerId, named: trainer }, { placeholderData: keepPreviousData });
  const find = (more: Partial<typeof nothing>) => setWords((before) => ({ ...before, ...more }));
  return (
    <QueryView query={courses}>
      {({ courseList }) => <QueryView query={trainers}>{(found) => <Fields {...props} trainers={found.trainers} courses={courseList} onFind={find} />}</QueryView>}
    </QueryView>
  );
}
