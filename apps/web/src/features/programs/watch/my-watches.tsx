import { Button, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useDisclosure } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import { AskAboutWatchDocument, MyWatchesDocument } from '../../../graphql/generated/graphql';
import type { MyWatchesQuery } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { field, Form, required } from '../../../ui/form';
import { useFormat } from '../../../ui/format';
import { Counted } from '../profile/counted';
import classes from './watch.module.css';

const mostCertificates = 20;

type Watch = MyWatchesQuery['myCredentials']['nodes'][number]['watches'][number];

function Ask({ watch }: { watch: Watch }) {
  const { t } = useTranslation('watch');
  const [isOpen, { open }] = useDisclosure(false);
  const ask = useApiMutation(AskAboutWatchDocument);
  const form = useForm({ mode: 'controlled', initialValues: { text: '' }, validate: { text: required(t('ask.missing')) } });
  const label = t('ask.words', { organisation: watch.organisation });
  if (!isOpen) return <div><Button variant="default" onClick={open}>{t('ask.open', { organisation: watch.organisation })}</Button></div>;
  return (
    <Form form={form} labels={{ text: label }} mutation={ask} onSubmit={({ text }) => ask.mutate({ input: { watchId: watch.id, text } })} submitLabel={t('ask.send')}>
      <Textarea {...field(form, 'text')} label={label} description={t('ask.hint')} autosize minRows={2} />
    </Form>
  );
}

/** What was asked, and what was said to it. */
function Talk({ question }: { question: NonNullable<Watch['question']> }) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  return (
    <>
      <p>{t('asked', { at: format.dayOf(question.askedAt), text: question.text })}</p>
      {question.answeredAt === null ? <p className="muted">{t('asked.waits')}</p> : <p>{t('answered', { at: format.dayOf(question.answeredAt), text: question.answer ?? '' })}</p>}
    </>
  );
}

function WatchRow({ watch, number }: { watch: Watch; number: string }) {
  const { t } = useTranslation('watch');
  const format = useFormat();
  return (
    <li className={classes.row}>
      <strong>{watch.organisation}</strong>
      <span>{t('mine.since', { number, day: format.dayOf(watch.since) })}</span>
      <span>{watch.purpose === null ? t('mine.unsaid') : t(`mine.${watch.purpose}`)}</span>
      <Counted watchId={watch.id} organisation={watch.organisation} isCounted={watch.isCounted} />
      {watch.question && <Talk question={watch.question} />}
      {watch.question?.answeredAt !== null && <Ask watch={watch} />}
    </li>
  );
}

/** Who keeps an eye on the signed-in person's certificates, since when and for what. It shows nothing before there is a certificate. */
export function MyWatches() {
  const { t } = useTranslation('watch');
  const nodes = useApiQuery(MyWatchesDocument, { first: mostCertificates }).data?.myCredentials.nodes ?? [];
  if (nodes.length === 0) return null;
  const rows = nodes.flatMap(({ number, watches }) => watches.map((watch) => <WatchRow key={watch.id} watch={watch} number={number} />));
  return (
    <Card title={t('mine.title')}>
      <p>{t(rows.length === 0 ? 'mine.none' : 'mine.lead')}</p>
      {rows.length > 0 && <ul className="plain-list">{rows}</ul>}
    </Card>
  );
}
