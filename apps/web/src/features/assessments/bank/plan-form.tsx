import { Checkbox, NumberInput, Radio, TextInput, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import type { ExamPlanInput, PlanFieldsFragment } from '../../../graphql/generated/graphql';
import { checkbox, field, Form, required } from '../../../ui/form';
import type { Sending } from '../../../ui/form';
import { BlueprintEditor } from './blueprint-editor';
import { bounds, inputOfPlan, isWhole, totalOf } from './plan';
import type { Count, PlanDraft } from './plan';
import classes from './bank.module.css';

export interface PlanFormProps {
  initial: PlanDraft;
  stock: PlanFieldsFragment['blueprint'];
  sending: Sending;
  act: string;
  /** `onSaved` takes the reason back: the next change has its own. */
  onSave: (plan: ExamPlanInput, onSaved: () => void) => void;
}

const kinds = ['NONE', 'PERSON', 'ROOM_CODE', 'EITHER'] as const;

function usePlanForm(initialValues: PlanDraft) {
  const { t } = useTranslation('bank');
  const whole = (name: Count) => (value: number | string) => (isWhole(value, bounds[name]) ? null : t('plan.whole', { name: t(`plan.${name}`), ...bounds[name] }));
  const words = required(t('plan.title-missing'));
  return useForm<PlanDraft>({
    initialValues,
    validate: {
      titleEn: words,
      titleEs: words,
      pilotCount: whole('pilotCount'),
      minutes: whole('minutes'),
      breakMinutes: whole('breakMinutes'),
      maxAttempts: whole('maxAttempts'),
      waitDays: whole('waitDays'),
      counts: (counts) => (totalOf({ counts }) > 0 ? null : t('plan.empty')),
      periodDays: (value) => (value === '' ? null : whole('periodDays')(value)),
      cutScore: (value, draft) => (isWhole(value, { least: 1, most: Math.max(1, totalOf(draft)) }) ? null : t('plan.whole', { name: t('plan.cutScore'), least: 1, most: totalOf(draft) })),
    },
  });
}

function useLabels() {
  const { t } = useTranslation('bank');
  const title = (language: 'en' | 'es') => t('edit.in-language', { label: t('plan.name'), language: t(`language.${language}`) });
  return {
    titleEn: title('en'),
    titleEs: title('es'),
    counts: t('plan.blueprint'),
    pilotCount: t('plan.pilotCount'),
    minutes: t('plan.minutes'),
    breakMinutes: t('plan.breakMinutes'),
    maxAttempts: t('plan.maxAttempts'),
    periodDays: t('plan.periodDays'),
    waitDays: t('plan.waitDays'),
    cutScore: t('plan.cutScore'),
    reason: t('plan.reason'),
  };
}

interface PartProps {
  form: UseFormReturnType<PlanDraft>;
  labels: ReturnType<typeof useLabels>;
}

function CountField({ form, labels, name, hint }: PartProps & { name: Count; hint?: string }) {
  return <NumberInput {...field(form, name)} label={labels[name]} description={hint} classNames={{ input: classes.short }} allowDecimal={false} allowNegative={false} hideControls />;
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return <fieldset className={classes.group}><legend className={classes.legend}>{title}</legend>{children}</fieldset>;
}

function Attempts(props: PartProps) {
  const { t } = useTranslation('bank');
  return (
    <Part title={t('plan.part.attempts')}>
      <CountField {...props} name="maxAttempts" />
      <CountField {...props} name="periodDays" hint={t('plan.periodDays-hint')} />
      <CountField {...props} name="waitDays" />
      <Checkbox {...checkbox(props.form, 'repeatsItems')} label={t('plan.repeatsItems')} description={t('plan.repeatsItems-hint')} />
    </Part>
  );
}

function Cut({ form, labels }: PartProps) {
  const { t } = useTranslation('bank');
  return (
    <Part title={t('plan.part.cut')}>
      <NumberInput {...field(form, 'cutScore')} label={labels.cutScore} description={t('plan.cut-hint', { count: totalOf(form.values) })} classNames={{ input: classes.short }} allowDecimal={false} hideControls />
      <Textarea {...field(form, 'reason')} label={labels.reason} description={t('plan.reason-hint')} autosize maxLength={2000} />
    </Part>
  );
}

/** What a form is made of, the rules around it and what passes: saved as a whole, because one part rests on another. */
export function PlanForm({ initial, stock, sending, act, onSave }: PlanFormProps) {
  const { t } = useTranslation('bank');
  const form = usePlanForm(initial);
  const labels = useLabels();
  const props = { form, labels };
  return (
    <Form form={form} labels={labels} mutation={sending} submitLabel={act} onSubmit={(draft) => onSave(inputOfPlan(draft), () => form.setFieldValue('reason', ''))}>
      <Part title={t('plan.part.form')}>
        <TextInput {...field(form, 'titleEn')} label={labels.titleEn} lang="en" maxLength={200} />
        <TextInput {...field(form, 'titleEs')} label={labels.titleEs} lang="es" maxLength={200} />
        <BlueprintEditor counts={form.values.counts} onChange={(counts) => form.setFieldValue('counts', counts)} stock={stock} error={form.errors['counts']} />
        <CountField {...props} name="pilotCount" />
      </Part>
      <Part title={t('plan.part.time')}>
        <CountField {...props} name="minutes" />
        <CountField {...props} name="breakMinutes" hint={t('plan.breakMinutes-hint')} />
      </Part>
      <Attempts {...props} />
      <Part title={t('plan.part.identity')}>
        <Radio.Group {...form.getInputProps('identityCheck')} name="identityCheck" label={t('plan.identityCheck')} description={t('plan.identityCheck-hint')}>
          <div className={classes.list}>{kinds.map((kind) => <Radio key={kind} value={kind} label={t(`plan.identity.${kind}`)} />)}</div>
        </Radio.Group>
      </Part>
      <Cut {...props} />
    </Form>
  );
}
