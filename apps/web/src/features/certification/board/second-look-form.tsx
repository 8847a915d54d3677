import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ConfirmDecisionDocument } from '../../../graphql/generated/graphql';
import type { BoardApplicationQuery, DecisionLineFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useReasonCheck } from './decide-form';
import { DecisionsList } from '../decisions-list';

type Values = { choice: string; reasons: string };

function useActOf(outcome: 'APPROVE' | 'DENY', name: string): (choice: string) => string {
  const { t } = useTranslation('certification');
  return (choice) => {
    if (choice === 'agree') return t(`second.act.${outcome}`, { name });
    return choice === 'back' ? t('second.act.back', { name }) : t('second.act', { name });
  };
}

/** The second look: agreeing with an approval signs the certificate, disagreeing gives the case back. */
export function SecondLookForm({ application: { id: applicationId, applicant: { name }, requirements }, first }: { application: BoardApplicationQuery['application']; first: DecisionLineFragment }) {
  const { t } = useTranslation('certification');
  const confirm = useApiMutation(ConfirmDecisionDocument);
  const reasonCheck = useReasonCheck();
  const outcome = first.outcome === 'APPROVE' ? 'APPROVE' : 'DENY';
  const actOf = useActOf(outcome, name);
  const form = useForm<Values>({
    mode: 'controlled',
    initialValues: { choice: '', reasons: '' },
    validate: { choice: required(t('decide.outcome-missing')), reasons: reasonCheck },
  });
  const labels = { choice: t('second.choice'), reasons: t('decide.reasons') };
  const { choice } = form.values;
  const send = ({ reasons }: Values) => confirm.mutate({ input: { applicationId, isAgreed: choice === 'agree', reasons } });
  return (
    <Card title={t('second.title')} tone="feature">
      <p>{t('second.first')}</p>
      <DecisionsList decisions={[first]} requirements={requirements} />
      <Form form={form} labels={labels} mutation={confirm} onSubmit={send} submitLabel={actOf(choice)}>
        <Radio.Group {...field(form, 'choice')} label={labels.choice}>
          <div className="stack">
            <Radio value="agree" label={t(`second.agree.${outcome}`)} />
            <Radio value="back" label={t('second.back')} />
          </div>
        </Radio.Group>
        <Textarea {...field(form, 'reasons')} label={labels.reasons} description={t('decide.reasons-hint')} autosize minRows={3} />
        {choice === 'agree' && outcome === 'APPROVE' && <p><strong>{t('second.final')}</strong></p>}
      </Form>
    </Card>
  );
}
