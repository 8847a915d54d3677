import { Radio, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { AnswerWatchQuestionDocument, WatchQuestionsDocument } from '../../../graphql/generated/graphql';
import type { WatchQuestionsQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { EmptyState } from '../../../ui/empty-state';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import classes from './watch.module.css';

type Question = WatchQuestionsQuery['watchQuestions'][number];

function Answer({ question }: { question: Question }) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  const answer = useApiMutation(AnswerWatchQuestionDocument);
  const form = useForm({ mode: 'controlled', initialValues: { answer: '', isKept: '' }, validate: { answer: required(t('answer.missing')), isKept: required(t('answer.choose')) } });
  const labels = { answer: t('answer.words'), isKept: t('answer.kept') };
  const send = (values: { answer: string; isKept: string }) => answer.mutate({ input: { questionId: question.id, answer: values.answer, isKept: values.isKept === 'yes' } });
  return (
    <Card title={question.certificate}>
      <blockquote className={classes.words}>{question.text}</blockquote>
      <p className="muted">{t('answer.asked', { at: format.dateTime(question.askedAt) })}</p>
      <Form form={form} labels={labels} mutation={answer} onSubmit={send} submitLabel={t('answer.send')}>
        <Textarea {...field(form, 'answer')} label={labels.answer} autosize minRows={2} />
        <Radio.Group {...field(form, 'isKept')} label={labels.isKept}>
          <div className={classes.choices}>
            <Radio value="yes" label={t('answer.yes')} />
            <Radio value="no" label={t('answer.no')} />
          </div>
        </Radio.Group>
      </Form>
    </Card>
  );
}

/** Questions of the people on the list, for whoever of the program may answer them. */
function QuestionsPage() {
  const { t } = useTranslation('watch');
  return (
    <Page title={t('questions.title')} lead={t('questions.lead')}>
      <QueryView query={useApiQuery(WatchQuestionsDocument, {})}>
        {({ watchQuestions }) => (
          <>
            {watchQuestions.length === 0 && <EmptyState title={t('questions.none')} icon="check">{t('questions.none-hint')}</EmptyState>}
            {watchQuestions.map((question) => <Answer key={question.id} question={question} />)}
          </>
        )}
      </QueryView>
    </Page>
  );
}

export { QuestionsPage as Component };
