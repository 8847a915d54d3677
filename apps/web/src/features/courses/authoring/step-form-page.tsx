import { Button, Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { WriteStepDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { checkbox, field, Form } from '../../../ui/form';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { TextPair } from '../../../ui/text-pair';
import classes from './authoring.module.css';
import { CompetencyField } from './competency-field';
import { KindFields } from './kind-fields';
import { NoteFields } from './note-fields';
import { RenewButton } from './renew-button';
import { inputOf, isPlayed, kinds, valuesOf } from './step-values';
import type { StepValues } from './step-values';
import { keyOf, useDraft } from './use-draft';
import type { Draft, DraftStep } from './use-draft';
import { useTitle } from './use-title';

interface StepFormProps {
  draft: Draft;
  moduleId: string;
  step: DraftStep | null;
}

function StepForm({ draft, moduleId, step }: StepFormProps) {
  const { t } = useTranslation('authoring');
  const navigate = useNavigate();
  const titleOf = useTitle();
  const at = `/content/${draft.courseId}`;
  const write = useApiMutation(WriteStepDocument);
  const form = useForm<StepValues>({ initialValues: valuesOf(step), validate: { minutes: (value) => (Number(value) >= 1 ? null : t('field.minutes-missing')) } });
  const labels = { kind: t('field.kind'), minutes: t('field.minutes') };
  const { kind } = form.getValues();
  const send = (values: StepValues) => write.mutate({ input: { ...keyOf(draft), moduleId, stepId: step?.id ?? null, ...inputOf(values) } }, { onSuccess: () => void navigate(at) });
  return (
    <Page title={step ? titleOf(step.title) : t('steps.add')} width="wide" back={{ to: at, label: titleOf(draft.title) }}>
      <Card>
        <Form form={form} labels={labels} mutation={write} onSubmit={send} submitLabel={t('steps.save')}>
          <NativeSelect {...field(form, 'kind')} label={labels.kind} description={t(`kind-hint.${kind}`)} data={kinds.map((value) => ({ value, label: t(`kind.${value}`) }))} />
          <TextPair form={form} path="title" label={t('field.title')} />
          <TextPair form={form} path="body" label={t('field.body')} hint={t('field.body-hint')} rows={6} />
          <KindFields form={form} />
          <NumberInput {...field(form, 'minutes')} label={labels.minutes} description={t('field.minutes-hint')} min={1} allowDecimal={false} />
          <Checkbox {...checkbox(form, 'isRequired')} label={t('field.required')} />
          {isPlayed(kind) && <Checkbox {...checkbox(form, 'mayMarkDone')} label={t('field.mark-done')} />}
          <NoteFields form={form} />
          <CompetencyField chosen={form.getValues().competencies} onChange={(codes) => form.setFieldValue('competencies', codes)} />
        </Form>
      </Card>
      {step && (
        <div className={classes.buttons}>
          <Button component={Link} to={`${at}/preview/${step.id}`} variant="default">{t('preview.open')}</Button>
          {draft.versionNumber !== null && <RenewButton draft={draft} step={step} />}
        </div>
      )}
    </Page>
  );
}

function StepFormPage() {
  const { stepId } = useParams();
  const [search] = useSearchParams();
  const query = useDraft();
  return (
    <QueryView query={query} lines={6}>
      {({ courseDraft }) => {
        const module = courseDraft.modules.find(({ steps }) => steps.some(({ id }) => id === stepId));
        const step = module?.steps.find(({ id }) => id === stepId) ?? null;
        return <StepForm key={stepId} draft={courseDraft} moduleId={module?.id ?? search.get('module') ?? ''} step={step} />;
      }}
    </QueryView>
  );
}

export { StepFormPage as Component };
