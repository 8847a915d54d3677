import { Radio, Textarea, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AnswerForTimeDocument } from '../../../graphql/generated/graphql';
import type { RequestRecordFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';

type Time = NonNullable<RequestRecordFragment['time']>;

const nothing = { choice: '', answerBy: '', words: '' };

/** An applicant asks for more time: a new day, or why not. */
export function AnswerTime({ applicationId, name, time, day }: { applicationId: string; name: string; time: Time; day: string }) {
  const { t } = useTranslation('board');
  const give = useApiMutation(AnswerForTimeDocument);
  const form = useForm({
    mode: 'controlled',
    initialValues: nothing,
    validate: {
      choice: required(t('time.choice-missing')),
      answerBy: (day, { choice }) => (choice === 'yes' && day === '' ? t('time.day-missing') : null),
      words: (words, { choice }) => (choice === 'no' && words.trim() === '' ? t('time.words-missing') : null),
    },
  });
  const { choice } = form.values;
  const labels = { choice: t('time.choice'), answerBy: t('time.day'), words: t('time.answer') };
  const send = ({ answerBy, words }: typeof nothing) => give.mutate({ input: { applicationId, answerBy: choice === 'yes' ? answerBy : null, words } });
  return (
    <Card title={t('time.title', { name })} tone="feature">
      <blockquote>{time.words}</blockquote>
      <p>{t('waiting.body', { day })}</p>
      <Form form={form} labels={labels} mutation={give} onSubmit={send} submitLabel={choice === 'no' ? t('time.act-no', { name }) : t('time.act', { name })}>
        <Radio.Group {...field(form, 'choice')} label={labels.choice}>
          <div className="stack">{(['yes', 'no'] as const).map((each) => <Radio key={each} value={each} label={t(`time.${each}`)} />)}</div>
        </Radio.Group>
        {choice === 'yes' && <TextInput type="date" {...field(form, 'answerBy')} label={labels.answerBy} />}
        <Textarea {...field(form, 'words')} label={labels.words} description={choice === 'yes' ? t('time.answer-free') : t('hear.reasons-hint')} autosize minRows={2} maxLength={500} />
      </Form>
    </Card>
  );
}
