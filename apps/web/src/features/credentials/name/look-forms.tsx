import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { ConfirmNameChangeDocument, DecideNameChangeDocument } from '../../../graphql/generated/graphql';
import type { NameQuestionFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';
import type { FormProps } from '../../../ui/form';

export type NameSaid = 'sent' | 'yes' | 'yes-paper' | 'no' | 'no-paper' | 'back';

interface Answer {
  answer: string;
  reason: string;
  [field: string]: string;
}

interface AnswerFields extends Pick<FormProps<Answer>, 'mutation' | 'onSubmit'> {
  of: 'decide' | 'confirm';
  submit: (answer: string) => string;
}

/** Yes or no, and why. */
function AnswerForm({ of, submit, ...form_ }: AnswerFields) {
  const { t } = useTranslation('credentials');
  const form = useForm<Answer>({ mode: 'controlled', initialValues: { answer: '', reason: '' }, validate: { answer: required(t('second.answer-missing')), reason: required(t('second.reasons-missing')) } });
  const labels = { answer: t(`name-look.${of}`), reason: t(`name-look.${of}-reason`) };
  return (
    <Form form={form} labels={labels} submitLabel={submit(form.values.answer)} {...form_}>
      <Radio.Group {...field(form, 'answer')} label={labels.answer}>
        <div className="stack">{(['yes', 'no'] as const).map((each) => <Radio key={each} value={each} label={t(`name-look.${of}-${each}`)} />)}</div>
      </Radio.Group>
      <Textarea {...field(form, 'reason')} label={labels.reason} description={t(`name-look.${of}-hint`)} autosize minRows={2} maxLength={1000} />
    </Form>
  );
}

interface Shown {
  id: string;
  onSaid: (said: NameSaid) => void;
}

export function DecideNameForm({ id, onSaid }: Shown) {
  const { t } = useTranslation('credentials');
  const decide = useApiMutation(DecideNameChangeDocument);
  // Not callbacks of mutate: with the answer the form goes. A refusal is shown by the form.
  const send = ({ answer, reason }: Answer) => void decide.mutateAsync({ input: { id, isGranted: answer === 'yes', reason } }).then(() => onSaid('sent'), () => undefined);
  return <AnswerForm of="decide" mutation={decide} onSubmit={send} submit={() => t('name-look.decide-act')} />;
}

export function ConfirmNameForm({ id, look, hasPaper, onSaid }: Shown & { look: NonNullable<NameQuestionFragment['firstLook']>; hasPaper: boolean }) {
  const { t } = useTranslation('credentials');
  const confirm = useApiMutation(ConfirmNameChangeDocument);
  const send = ({ answer, reason }: Answer) => {
    const isAgreed = answer === 'yes';
    const agreed = `${look.isGranted ? 'yes' : 'no'}${hasPaper ? '-paper' : ''}` as const;
    void confirm.mutateAsync({ input: { id, lookId: look.id, isAgreed, reason } }).then(() => onSaid(isAgreed ? agreed : 'back'), () => undefined);
  };
  const act = look.isGranted ? t('name-look.confirm-act-yes') : t('name-look.confirm-act-no');
  return <AnswerForm of="confirm" mutation={confirm} onSubmit={send} submit={(answer) => (answer === 'no' ? t('second.act-back') : act)} />;
}
