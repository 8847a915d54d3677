import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AskForTimeToAnswerDocument } from '../../../graphql/generated/graphql';
import type { RequestRecordFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import classes from '../certification.module.css';

interface Asked {
  applicationId: string;
  request: RequestRecordFragment;
}

/** Once for a request, with a word; and what the board said to it. */
export function AskForTime({ applicationId, request: { time } }: Asked) {
  const { t } = useTranslation('board');
  const format = useFormat();
  const ask = useApiMutation(AskForTimeToAnswerDocument);
  const form = useForm({ mode: 'controlled', initialValues: { words: '' }, validate: { words: required(t('time.words-missing')) } });
  if (time && time.decidedAt === null) return <p role="status">{t('time.asked', { day: format.dayOf(time.askedAt) })}</p>;
  if (time) return <p role="status"><strong>{time.answerBy === null ? t('time.stays') : t('time.given', { day: format.day(time.answerBy) })}</strong> {time.answer}</p>;
  return (
    <details className={classes.how}>
      <summary>{t('time.open')}</summary>
      <Form form={form} labels={{ words: t('time.words') }} mutation={ask} onSubmit={({ words }) => ask.mutate({ input: { applicationId, words } })} submitLabel={t('time.ask')}>
        <Textarea {...field(form, 'words')} label={t('time.words')} description={t('time.words-hint')} autosize minRows={2} maxLength={500} />
      </Form>
    </details>
  );
}
