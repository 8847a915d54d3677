import { Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { WithdrawApprovalDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';
import { NeedsTwo } from '../second-look/needs-two';
import classes from './approvals.module.css';

/** From a day on it counts no longer. Folded away: it is done rarely. */
export function WithdrawForm({ id }: { id: string }) {
  const { t } = useTranslation(['approvals', 'board']);
  const withdraw = useApiMutation(WithdrawApprovalDocument);
  const form = useForm({ initialValues: { withdrawnFrom: '', reason: '' }, validate: { withdrawnFrom: required(t('decide.from-missing')), reason: required(t('decide.reason-missing')) } });
  const labels = { withdrawnFrom: t('withdraw.from'), reason: t('decide.reason') };
  return (
    <details className={classes.history}>
      <summary>{t('withdraw.title')}</summary>
      <Form form={form} labels={labels} mutation={withdraw} onSubmit={(values) => withdraw.mutate({ input: { id, ...values } })} submitLabel={t('nos.send-on', { ns: 'board' })}>
        <p>{t('withdraw.follows')}</p>
        <NeedsTwo />
        <TextInput type="date" {...field(form, 'withdrawnFrom')} label={labels.withdrawnFrom} />
        <Textarea {...field(form, 'reason')} label={labels.reason} description={t('decide.reason-hint')} autosize minRows={2} />
      </Form>
    </details>
  );
}
