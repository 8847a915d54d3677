import { Radio, Select, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import type { UseFormReturnType } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { DecideApplicationDocument } from '../../../graphql/generated/graphql';
import type { RequirementFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';

const outcomes = ['APPROVE', 'DENY'] as const;
type Values = { outcome: string; reasons: string; requirementId: string; remedy: string };

export const reasonLimit = 2000;

export function useReasonCheck(): (value: string) => string | null {
  const { t } = useTranslation('errors');
  return (value) => {
    if (value.trim() === '') return t('DECISION_REASON_MISSING');
    return value.trim().length > reasonLimit ? t('DECISION_REASON_TOO_LONG', { most: reasonLimit }) : null;
  };
}

function useChecks() {
  const { t } = useTranslation(['certification', 'errors']);
  const reasonCheck = useReasonCheck();
  const ofNo = (check: (value: string) => string | null) => (value: string, { outcome }: Values) => (outcome === 'DENY' ? check(value) : null);
  const remedyCheck = (value: string) => {
    if (value.trim() === '') return t('DECISION_REMEDY_MISSING', { ns: 'errors' });
    return value.trim().length > reasonLimit ? t('DECISION_REMEDY_TOO_LONG', { ns: 'errors', most: reasonLimit }) : null;
  };
  return { outcome: required(t('decide.outcome-missing')), reasons: reasonCheck, requirementId: ofNo(required(t('DECISION_RULE_MISSING', { ns: 'errors' }))), remedy: ofNo(remedyCheck) };
}

/** What a "no" owes the applicant: the rule it rests on, and what would change it. */
function Grounds({ form, requirements }: { form: UseFormReturnType<Values>; requirements: readonly RequirementFragment[] }) {
  const { t } = useTranslation('certification');
  return (
    <>
      <Select {...field(form, 'requirementId')} label={t('decide.rule')} data={requirements.map(({ id, name }) => ({ value: id, label: name }))} />
      <Textarea {...field(form, 'remedy')} label={t('decide.remedy')} description={t('decide.remedy-hint')} autosize minRows={2} />
    </>
  );
}

/** The first look. The button names the act and the person, so that nobody decides about somebody else by mistake. */
export function DecideForm({ applicationId, name, requirements }: { applicationId: string; name: string; requirements: readonly RequirementFragment[] }) {
  const { t } = useTranslation('certification');
  const decide = useApiMutation(DecideApplicationDocument);
  const form = useForm<Values>({ mode: 'controlled', initialValues: { outcome: '', reasons: '', requirementId: '', remedy: '' }, validate: useChecks() });
  const outcome = outcomes.find((each) => each === form.values.outcome);
  const labels = { outcome: t('decide.outcome'), reasons: t('decide.reasons'), requirementId: t('decide.rule'), remedy: t('decide.remedy') };
  const send = ({ reasons, requirementId, remedy }: Values) => outcome && decide.mutate({ input: { applicationId, outcome, reasons, ...(outcome === 'DENY' ? { requirementId, remedy } : {}) } });
  return (
    <Card title={t('decide.title')} tone="feature">
      <p>{t('decide.hint')}</p>
      <Form form={form} labels={labels} mutation={decide} onSubmit={send} submitLabel={outcome ? t(`decide.act.${outcome}`, { name }) : t('decide.act', { name })}>
        <Radio.Group {...field(form, 'outcome')} label={labels.outcome}>
          <div className="stack">{outcomes.map((each) => <Radio key={each} value={each} label={t(`decide.${each}`)} />)}</div>
        </Radio.Group>
        {outcome === 'DENY' && <Grounds form={form} requirements={requirements} />}
        <Textarea {...field(form, 'reasons')} label={labels.reasons} description={t('decide.reasons-hint')} autosize minRows={3} />
      </Form>
    </Card>
  );
}
