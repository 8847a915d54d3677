import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate, useParams } from 'react-router';
import { domains, formats, roles } from '../../../graphql/choices';
import { WriteModuleDocument } from '../../../graphql/generated/graphql';
import type { DomainCode, PeerRole, PracticeFormat, TrainingTopic } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form } from '../../../ui/form';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { TextPair } from '../../../ui/text-pair';
import { TopicsField } from '../topics-field';
import classes from './authoring.module.css';
import { keyOf, useDraft } from './use-draft';
import type { Draft, DraftModule } from './use-draft';
import { useTitle } from './use-title';

const blank = { title: { en: '', es: '' }, domain: 'ADVOCACY' as DomainCode, leastEngagedMinutes: 0, formats: [] as PracticeFormat[], roles: [] as PeerRole[], topics: [] as TrainingTopic[] };

const valuesOf = ({ title, domain, leastEngagedMinutes, formats, roles, topics }: typeof blank | DraftModule) => ({ title, domain, leastEngagedMinutes, formats, roles, topics });

function ModuleForm({ draft, module }: { draft: Draft; module: DraftModule | null }) {
  const { t } = useTranslation(['authoring', 'courses', 'library']);
  const navigate = useNavigate();
  const titleOf = useTitle();
  const at = `/content/${draft.courseId}`;
  const write = useApiMutation(WriteModuleDocument);
  const form = useForm({ initialValues: valuesOf(module ?? blank) });
  const labels = { domain: t('field.domain'), leastEngagedMinutes: t('field.least'), formats: t('field.formats'), roles: t('field.roles') };
  const send = (values: ReturnType<typeof valuesOf>) =>
    write.mutate({ input: { ...keyOf(draft), moduleId: module?.id ?? null, ...values, leastEngagedMinutes: Number(values.leastEngagedMinutes) || 0 } }, { onSuccess: () => void navigate(at) });
  return (
    <Page title={module ? titleOf(module.title) : t('modules.add')} back={{ to: at, label: titleOf(draft.title) }}>
      <Card>
        <Form form={form} labels={labels} mutation={write} onSubmit={send} submitLabel={t('modules.save')}>
          <TextPair form={form} path="title" label={t('field.title')} />
          <NativeSelect {...field(form, 'domain')} label={labels.domain} description={t('field.domain-hint')} data={domains.map((value) => ({ value, label: t(`domain.${value}`, { ns: 'courses' }) }))} />
          <NumberInput {...field(form, 'leastEngagedMinutes')} label={labels.leastEngagedMinutes} description={t('field.least-hint')} min={0} allowDecimal={false} />
          <TopicsField chosen={form.getValues().topics} onChange={(topics) => form.setFieldValue('topics', topics)} isOwn />
          <Checkbox.Group {...form.getInputProps('formats')} label={labels.formats} description={t('field.formats-hint')}>
            <div className={classes.choices}>{formats.map((value) => <Checkbox key={value} value={value} label={t(`format.${value}`, { ns: 'library' })} />)}</div>
          </Checkbox.Group>
          <Checkbox.Group {...form.getInputProps('roles')} label={labels.roles}>
            <div className={classes.choices}>{roles.map((value) => <Checkbox key={value} value={value} label={t(`role.${value}`, { ns: 'library' })} />)}</div>
          </Checkbox.Group>
        </Form>
      </Card>
    </Page>
  );
}

function ModuleFormPage() {
  const { moduleId } = useParams();
  const query = useDraft();
  return <QueryView query={query}>{({ courseDraft }) => <ModuleForm draft={courseDraft} module={courseDraft.modules.find(({ id }) => id === moduleId) ?? null} />}</QueryView>;
}

export { ModuleFormPage as Component };
