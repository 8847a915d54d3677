import { useCallback } from 'react';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { isRefusal } from '../../../graphql/api-error';
import { EraseStatementDocument, SaveStatementDocument } from '../../../graphql/generated/graphql';
import type { StatementStateFragment } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { SavedNote } from '../../../ui/saved-note';
import { useErrorText } from '../../../ui/use-error-text';
import { useAutosave } from '../use-field-save';
import classes from './applicant.module.css';
import { StatementReaders } from './statement-readers';
import type { TaskProps } from './task-page';

const wordsIn = (text: string): number => text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;

function Writing({ applicationId, statement }: { applicationId: string; statement: StatementStateFragment }) {
  const { t } = useTranslation('applicant');
  const textOf = useErrorText();
  const { mutateAsync } = useApiMutation(SaveStatementDocument);
  const save = useCallback((text: string) => mutateAsync({ input: { applicationId, text } }), [applicationId, mutateAsync]);
  const kept = useAutosave(save, statement.text ?? '');
  return (
    <Card title={t('statement.write')}>
      <Textarea
        id="statement"
        label={t('statement.label')}
        description={t('statement.label-hint', { most: statement.mostWords })}
        autosize
        minRows={6}
        value={kept.value}
        error={isRefusal(kept.error) ? textOf(kept.error) : null}
        onChange={(event) => kept.change(event.currentTarget.value)}
        onBlur={kept.flush}
      />
      <p className="muted">{t('statement.count', { count: wordsIn(kept.value), most: statement.mostWords })}</p>
      <SavedNote at={kept.savedAt} isSaving={kept.isSaving} hasFailed={kept.error !== null} />
    </Card>
  );
}

function Erasing({ applicationId }: { applicationId: string }) {
  const { t } = useTranslation('applicant');
  const erase = useApiMutation(EraseStatementDocument);
  return (
    <ConfirmButton act={t('statement.erase')} question={t('statement.erase-question')} isGrave variant="outline" onConfirm={() => erase.mutateAsync({ id: applicationId })} error={erase.error} isPending={erase.isPending}>
      <p>{t('statement.erase-after')}</p>
    </ConfirmButton>
  );
}

function Written({ statement }: { statement: StatementStateFragment }) {
  const { t } = useTranslation('applicant');
  const format = useFormat();
  if (statement.erasedAt) return <Card><p>{t('statement.erased', { day: format.dayOf(statement.erasedAt) })}</p></Card>;
  return <Card title={t('statement.yours')}>{statement.text === null ? <p>{t('statement.none')}</p> : <blockquote className={classes.said}>{statement.text}</blockquote>}</Card>;
}

/** Why it is asked and who reads it stand before the first word is typed. */
export function StatementTask({ application }: TaskProps) {
  const { t } = useTranslation('applicant');
  const { id, statement } = application;
  if (!statement) return null;
  return (
    <>
      <Card>
        <p>{t('statement.why', { board: application.scheme.body })}</p>
        <p><strong>{t('statement.general')}</strong></p>
        <ul className={classes.steps}>
          <li>{t('statement.who')}</li>
          <li>{t('statement.never')}</li>
          <li>{t('statement.after')}</li>
        </ul>
      </Card>
      {statement.viewerCan.write ? <Writing applicationId={id} statement={statement} /> : <Written statement={statement} />}
      <StatementReaders statement={statement} />
      {statement.viewerCan.erase && <div><Erasing applicationId={id} /></div>}
    </>
  );
}
