import { Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { AddNoticePaperDocument, AnswerNoticeDocument, AppealMeasureDocument, NoticeDocument } from '../../../graphql/generated/graphql';
import type { NoticeQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { QueryView } from '../../../ui/query-view';
import { AddPaper } from './add-paper';
import classes from './complaints.module.css';
import { AppealsCard } from './decided-card';

type Notice = NoticeQuery['notice'];

function Answer({ notice: { id, answerBy, papers } }: { notice: Notice }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const answer = useApiMutation(AnswerNoticeDocument);
  const add = useApiMutation(AddNoticePaperDocument);
  const form = useForm({ mode: 'controlled', initialValues: { text: '' }, validate: { text: required(t('mine.answer-missing')) } });
  return (
    <>
      <Card title={t('papers.title')}>
        <ul className="plain-list">{papers.map((paper) => <li key={paper.id}><a href={`/files/complaints/${paper.id}`} target="_blank" rel="noreferrer">{paper.title}</a></li>)}</ul>
        <AddPaper onAdd={(paper) => add.mutateAsync({ input: { noticeId: id, ...paper } })} />
      </Card>
      <Card title={t('mine.answer')} tone="feature">
        <Form form={form} labels={{ text: t('mine.answer') }} mutation={answer} onSubmit={({ text }) => answer.mutate({ input: { id, text } })} submitLabel={t('mine.answer-act')}>
          <Textarea {...field(form, 'text')} label={t('mine.answer')} description={t('mine.answer-hint', { day: format.day(answerBy) })} autosize minRows={5} maxLength={4000} />
        </Form>
      </Card>
    </>
  );
}

function Answered({ notice: { answer, answeredAt, papers } }: { notice: Notice }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  if (answer === null || answeredAt === null) return null;
  return (
    <Card title={t('mine.answered', { day: format.dayOf(answeredAt) })}>
      <blockquote className={classes.quote}>{answer}</blockquote>
      {papers.length > 0 && <p className="muted">{papers.map(({ title }) => title).join(', ')}</p>}
    </Card>
  );
}

function Decided({ measure }: { measure: NonNullable<Notice['measure']> }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const { outcome, letter, publicWording, publicUntil, endsOn } = measure;
  return (
    <Card title={t('mine.decided')} tone="attention">
      {outcome !== null && <p><strong>{t(`mine.outcome.${outcome}`)}</strong></p>}
      {letter !== null && <p className={classes.said}>{letter}</p>}
      {publicWording !== null && publicUntil !== null && <><p>{t('mine.public', { day: format.day(publicUntil) })}</p><blockquote className={classes.quote}>{publicWording}</blockquote></>}
      {endsOn !== null && <p>{t('decided.ends', { day: format.day(endsOn) })}</p>}
    </Card>
  );
}

function Appeal({ noticeId, until }: { noticeId: string; until: string }) {
  const { t } = useTranslation('complaints');
  const format = useFormat();
  const appeal = useApiMutation(AppealMeasureDocument);
  const form = useForm({ mode: 'controlled', initialValues: { text: '' }, validate: { text: required(t('mine.appeal-missing')) } });
  return (
    <Card title={t('mine.appeal')}>
      <p>{t('mine.appeal-hint', { day: format.day(until) })}</p>
      <Form form={form} labels={{ text: t('mine.appeal-text') }} mutation={appeal} onSubmit={({ text }) => appeal.mutate({ input: { noticeId, text } })} submitLabel={t('mine.appeal-act')}>
        <Textarea {...field(form, 'text')} label={t('mine.appeal-text')} autosize minRows={4} maxLength={4000} />
      </Form>
    </Card>
  );
}

function Told({ notice }: { notice: Notice }) {
  const { t } = useTranslation('complaints');
  const { board, text, measure, appeals, viewerCan } = notice;
  return (
    <>
      {measure && <Decided measure={measure} />}
      {viewerCan.appeal && measure?.appealUntil && <Appeal noticeId={notice.id} until={measure.appealUntil} />}
      <AppealsCard appeals={appeals} />
      <Card title={t('mine.says', { board })}>
        <p className={classes.said}>{text}</p>
        {viewerCan.answer && <p className="muted">{t('mine.rights')}</p>}
      </Card>
      {viewerCan.answer ? <Answer notice={notice} /> : <Answered notice={notice} />}
    </>
  );
}

function NoticePage() {
  const { t } = useTranslation('complaints');
  const { id = '' } = useParams();
  const query = useApiQuery(NoticeDocument, { id });
  const number = query.data?.notice.number;
  return (
    <Page title={number === undefined ? t('mine.title') : t('mine.case', { number })} back={{ to: '/notices', label: t('mine.title') }} width="narrow">
      <QueryView query={query} lines={6}>{({ notice }) => <Told notice={notice} />}</QueryView>
    </Page>
  );
}

export { NoticePage as Component };
