import { TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { AddStarterCoursesDocument, CourseDraftsDocument, StartCourseDocument } from '../../../graphql/generated/graphql';
import type { CourseDraftsQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { field, Form, required } from '../../../ui/form';
import { useFormId } from '../../../ui/form-id';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { Starter, StarterMark } from '../../../ui/starter';
import { StatusTag } from '../../../ui/status-tag';
import classes from './authoring.module.css';
import { ImportCard } from './import-card';
import { useDraftState } from './use-draft-state';
import { useTitle } from './use-title';

type Row = CourseDraftsQuery['courseDrafts']['nodes'][number];

function StartForm({ organisationId }: { organisationId: string }) {
  const { t } = useTranslation('authoring');
  const navigate = useNavigate();
  const [courseId] = useFormId();
  const start = useApiMutation(StartCourseDocument);
  const form = useForm({ initialValues: { en: '', es: '' }, validate: { en: required(t('start.missing')) } });
  const labels = { en: t('title.en'), es: t('title.es') };
  const send = (title: { en: string; es: string }) =>
    start.mutate({ input: { courseId, organisationId, title } }, { onSuccess: ({ startCourse }) => void navigate(`/content/${startCourse.courseId}`) });
  return (
    <Card title={t('start.title')}>
      <Form form={form} labels={labels} mutation={start} onSubmit={send} submitLabel={t('start.send')}>
        <TextInput {...field(form, 'en')} label={labels.en} />
        <TextInput {...field(form, 'es')} label={labels.es} lang="es" />
      </Form>
    </Card>
  );
}

function CourseRow({ row }: { row: Row }) {
  const { t } = useTranslation('authoring');
  const format = useFormat();
  const titleOf = useTitle();
  const stateOf = useDraftState();
  return (
    <li className={classes.row}>
      <Link className={classes.name} to={`/content/${row.courseId}`}>{titleOf(row.title)}</Link>
      <StatusTag tone={row.hasChanges ? 'waiting' : 'good'}>{stateOf(row)}</StatusTag>
      {row.isStarter && <StarterMark />}
      <span className="muted">{t('edited', { at: format.dateTime(row.editedAt) })}</span>
    </li>
  );
}

function StarterCourses({ organisationId, isFirst }: { organisationId: string; isFirst: boolean }) {
  const { t } = useTranslation('authoring');
  const add = useApiMutation(AddStarterCoursesDocument);
  return <Starter label={t('starter.add')} hint={t('starter.hint')} isFirst={isFirst} adding={add} done={add.data?.addStarterCourses} onAdd={() => add.mutate({ organisationId })} />;
}

function ContentPage() {
  const { t } = useTranslation('authoring');
  const { membership } = useSession();
  const query = useApiQuery(CourseDraftsDocument, { first: 100 });
  return (
    <Page title={t('content.title')} lead={t('content.lead')}>
      <QueryView query={query}>
        {({ courseDrafts: { nodes } }) =>
          nodes.length === 0 ? (
            <EmptyState title={t('content.none')} icon="learn">{t('content.none-hint')}</EmptyState>
          ) : (
            <Card title={t('content.list')}><ul className="plain-list">{nodes.map((row) => <CourseRow key={row.id} row={row} />)}</ul></Card>
          )
        }
      </QueryView>
      {membership && query.data && <StarterCourses organisationId={membership.organisation.id} isFirst={query.data.courseDrafts.nodes.length === 0} />}
      {membership && <StartForm organisationId={membership.organisation.id} />}
      {membership && <ImportCard organisationId={membership.organisation.id} />}
    </Page>
  );
}

export { ContentPage as Component };
