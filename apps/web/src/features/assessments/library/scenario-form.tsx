import { Checkbox, NativeSelect, NumberInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { formats, roles } from '../../../graphql/choices';
import { PublishScenarioDocument } from '../../../graphql/generated/graphql';
import type { PublishScenarioInput, RubricsQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { TextPair } from '../../../ui/text-pair';
import { families } from '../role-play/words';
import { codeOf } from './code';
import classes from './library.module.css';
import { useBothWritten } from './use-both-written';

const texts = ['title', 'brief', 'actorScript', 'assessorGuide'] as const;

export type ScenarioValues = Omit<PublishScenarioInput, 'code' | 'expectedVersion'> & Record<string, unknown>;

export interface ScenarioFormProps {
  values: ScenarioValues;
  /** Null for a new one. */
  saved: { code: string; version: number } | null;
  rubrics: RubricsQuery['rubrics']['nodes'];
}

function useScenarioForm(values: ScenarioValues) {
  const { t } = useTranslation('library');
  const text = useBothWritten();
  const some = (chosen: readonly unknown[]) => (chosen.length === 0 ? t('missing-choice') : null);
  return useForm<ScenarioValues>({ mode: 'controlled', initialValues: values, validate: { title: text, brief: text, actorScript: text, assessorGuide: text, formats: some, roles: some, rubricId: required(t('missing-rubric')) } });
}

/** What is played, in both languages. Saving makes a version: who has the old one keeps it. */
export function ScenarioForm({ values, saved, rubrics }: ScenarioFormProps) {
  const { t } = useTranslation(['library', 'roleplay']);
  const navigate = useNavigate();
  const publish = useApiMutation(PublishScenarioDocument);
  const form = useScenarioForm(values);
  const labels = { family: t('scenario.family'), minutes: t('scenario.minutes'), rubricId: t('scenario.rubric'), formats: t('scenario.formats'), roles: t('scenario.roles') };
  const save = (input: ScenarioValues) =>
    publish.mutate({ input: { ...input, code: saved?.code ?? codeOf(input.title.en), expectedVersion: saved?.version ?? 0 } }, { onSuccess: () => void navigate('/scenarios') });
  return (
    <Form form={form} labels={labels} mutation={publish} onSubmit={save} submitLabel={saved ? t('save-version', { version: saved.version + 1 }) : t('scenario.add')}>
      <Card>
        <NativeSelect {...field(form, 'family')} label={labels.family} data={families.map((value) => ({ value, label: t(`family.${value}`, { ns: 'roleplay' }) }))} />
        <NativeSelect {...field(form, 'rubricId')} label={labels.rubricId} data={rubrics.map(({ id, title }) => ({ value: id, label: title }))} />
        <NumberInput {...field(form, 'minutes')} label={labels.minutes} min={1} max={120} />
        <Checkbox.Group {...field(form, 'formats')} label={labels.formats}><div className={classes.checks}>{formats.map((value) => <Checkbox key={value} value={value} label={t(`format.${value}`)} />)}</div></Checkbox.Group>
        <Checkbox.Group {...field(form, 'roles')} label={labels.roles}><div className={classes.checks}>{roles.map((value) => <Checkbox key={value} value={value} label={t(`role.${value}`)} />)}</div></Checkbox.Group>
      </Card>
      {texts.map((text) => (
        <Card key={text} title={t(`scenario.${text}`)}>
          <p>{t(`scenario.${text}-hint`)}</p>
          <TextPair form={form} path={text} label={t(`scenario.${text}`)} rows={text === 'title' ? 1 : 4} />
        </Card>
      ))}
    </Form>
  );
}
