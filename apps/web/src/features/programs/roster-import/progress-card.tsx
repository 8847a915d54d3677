import type { ReactNode } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../graphql/api-error';
import { CancelRosterImportDocument, ResumeRosterImportDocument } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { Problem } from '../../../ui/problem';
import type { ImportState } from './use-last-import';
import type { Source } from './use-source';
import classes from './roster-import.module.css';

interface ListProps {
  list: ImportState;
  source: Source;
}

/** Nothing of a list is on the roster until it is applied: it can be put aside until then. */
export function PutAside({ list, source }: ListProps) {
  const { t } = useTranslation('rosterimport');
  const cancel = useApiMutation(CancelRosterImportDocument);
  const confirm = () => cancel.mutateAsync({ id: list.id }).then(source.renew);
  return <ConfirmButton act={t('aside.act')} question={t('aside.question')} variant="default" onConfirm={confirm} error={cancel.error} isPending={cancel.isPending}>{t('aside.what')}</ConfirmButton>;
}

export const problemOf = (list: ImportState): ApiError | null => (list.problem === null ? null : new ApiError({ code: list.problem }));

interface StepProps extends ListProps {
  title: string;
  step: 'sent' | 'progress';
  done: number;
  children: ReactNode;
}

function Step({ list, source, title, step, done, children }: StepProps) {
  const { t } = useTranslation('rosterimport');
  const format = useFormat();
  return (
    <Card title={title} tone="feature">
      <p role="status">{t(step, { count: list.total, done: format.number(done), all: format.number(list.total) })}</p>
      <progress className={classes.progress} aria-label={t(`${step}.label`)} max={list.total} value={done} />
      {children}
      <div><PutAside list={list} source={source} /></div>
    </Card>
  );
}

function Sending({ list, source }: ListProps) {
  const { t } = useTranslation('rosterimport');
  const isHere = source.id === list.id;
  return (
    <Step list={list} source={source} title={t(isHere ? 'sent.title' : 'missing.title')} step="sent" done={list.arrived}>
      <p>{t(isHere ? 'sent.stay' : 'missing.what')}</p>
      {Boolean(source.error) && <Problem error={source.error} />}
      {isHere && !source.isPending && <div><Button onClick={source.send}>{t('sent.go-on')}</Button></div>}
    </Step>
  );
}

function Stopped({ list, source }: ListProps) {
  const { t } = useTranslation('rosterimport');
  const resume = useApiMutation(ResumeRosterImportDocument);
  const problem = resume.error ?? problemOf(list);
  return (
    <Step list={list} source={source} title={t('stopped.title')} step="progress" done={list.looked}>
      {problem && <Problem error={problem} />}
      <div><Button aria-busy={resume.isPending} onClick={() => { if (!resume.isPending) resume.mutate({ id: list.id }); }}>{t('stopped.again')}</Button></div>
    </Step>
  );
}

/** It takes a few seconds, and nobody has to stay. */
export function ApplyingCard() {
  const { t } = useTranslation('rosterimport');
  return (
    <Card title={t('apply.title')} tone="feature">
      <p role="status">{t('apply.working')}</p>
      <progress className={classes.progress} aria-label={t('apply.title')} />
    </Card>
  );
}

/** How far the list is, as long as the worker has it. */
export function ProgressCard({ list, source }: ListProps) {
  const { t } = useTranslation('rosterimport');
  if (list.stage === 'SENDING') return <Sending list={list} source={source} />;
  if (list.stage === 'APPLYING') return <ApplyingCard />;
  if (list.stage === 'STOPPED') return <Stopped list={list} source={source} />;
  return (
    <Step list={list} source={source} title={t('progress.title')} step="progress" done={list.looked}>
      <p>{t('progress.away')}</p>
      {list.isLate && <p role="alert">{t('progress.late')}</p>}
    </Step>
  );
}
