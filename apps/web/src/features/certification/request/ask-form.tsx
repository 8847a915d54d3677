import { Checkbox, Textarea } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useTranslation } from 'react-i18next';
import { RequestInformationDocument } from '../../../graphql/generated/graphql';
import type { BoardApplicationQuery } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { fieldAt, Form } from '../../../ui/form';
import classes from '../certification.module.css';
import { useLanguageName } from '../words';
import { fieldIds, useLineName } from './use-line-name';

type Values = { lines: { isAsked: boolean; sentence: string }[] };

const sentenceLimit = 500;

function useCheck() {
  const { t } = useTranslation('errors');
  return ({ lines }: Values): Record<string, string> => {
    if (lines.every(({ isAsked }) => !isAsked)) return { lines: t('REQUEST_LINE_MISSING') };
    const problemOf = (sentence: string) => (sentence.trim() === '' ? t('REQUEST_SENTENCE_MISSING') : t('REQUEST_SENTENCE_TOO_LONG', { most: sentenceLimit }));
    const wrong = lines.flatMap(({ isAsked, sentence }, index) => (isAsked && (sentence.trim() === '' || sentence.trim().length > sentenceLimit) ? [[`lines.${index}.sentence`, problemOf(sentence)] as const] : []));
    return Object.fromEntries(wrong);
  };
}

/** Names exactly what is asked, a sentence each: only that opens for the applicant. */
export function AskForm({ application: { id: applicationId, applicant, requirements, certificateLanguage } }: { application: BoardApplicationQuery['application'] }) {
  const { t } = useTranslation('board');
  const ask = useApiMutation(RequestInformationDocument);
  const lineName = useLineName(requirements);
  const languageName = useLanguageName();
  const lines = [...requirements.map(({ id }) => ({ kind: 'REQUIREMENT' as const, id })), ...fieldIds.map((id) => ({ kind: 'FIELD' as const, id }))];
  const form = useForm<Values>({ mode: 'controlled', initialValues: { lines: lines.map(() => ({ isAsked: false, sentence: '' })) }, validate: useCheck() });
  const asked = form.values.lines;
  const send = (values: Values) => {
    const chosen = lines.flatMap((line, index) => (values.lines[index]?.isAsked ? [{ ...line, sentence: values.lines[index].sentence }] : []));
    ask.mutate({ input: { applicationId, lines: chosen } });
  };
  return (
    <details className={classes.how}>
      <summary>{t('ask.open', { name: applicant.name })}</summary>
      <p>{t('ask.hint', { language: languageName(certificateLanguage) })}</p>
      <Form form={form} labels={{}} mutation={ask} onSubmit={send} submitLabel={t('ask.act', { name: applicant.name, count: asked.filter(({ isAsked }) => isAsked).length })}>
        <div role="group" id="lines" tabIndex={-1} aria-label={t('ask.lines')} className="stack">
          {lines.map((line, index) => (
            <div key={`${line.kind} ${line.id}`} className="stack">
              <Checkbox {...fieldAt(form, `lines.${index}.isAsked`, 'checkbox')} label={lineName(line)} />
              {asked[index]?.isAsked && <Textarea {...fieldAt(form, `lines.${index}.sentence`)} label={t('ask.sentence', { line: lineName(line) })} autosize minRows={2} />}
            </div>
          ))}
        </div>
      </Form>
    </details>
  );
}
