import { useState } from 'react';
import { Textarea } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { CorrectionPreviewDocument, CorrectKeyDocument } from '../../../graphql/generated/graphql';
import type { KeyCorrectionInput } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { QueryView } from '../../../ui/query-view';
import { StatusTag } from '../../../ui/status-tag';
import classes from './bank.module.css';

const tones = { NOW_PASSED: 'good', RAISED: 'neutral', KEPT: 'waiting', SAME: 'neutral' } as const;

/** Who changes if this key counts; nothing has changed yet. The change is made with the digest of what was shown. */
export function CorrectionPreview({ input, onDone }: { input: KeyCorrectionInput; onDone: () => void }) {
  const { t } = useTranslation('bank');
  const [reason, setReason] = useState('');
  const query = useApiQuery(CorrectionPreviewDocument, { input });
  const correct = useApiMutation(CorrectKeyDocument);
  const apply = (digest: string) => correct.mutateAsync({ input: { ...input, digest, reason } }).then(onDone);
  return (
    <QueryView query={query}>
      {({ correctionPreview: preview }) => (
        <Card title={t('correct.who')} tone="attention">
          <p>{t('correct.now-passed', { count: preview.nowPassed })}</p>
          <p>{t('correct.raised', { count: preview.raised })}</p>
          <p>{t('correct.kept', { count: preview.kept })}</p>
          <ul className={classes.list}>
            {preview.changes.map((change) => (
              <li key={`${change.person.id} ${change.scoreBefore} ${change.scoreAfter}`} className={classes.itemHead}>
                <span>{t('correct.change', { name: change.person.name, before: change.scoreBefore, after: change.outcome === 'KEPT' ? change.scoreBefore : change.scoreAfter })}</span>
                <StatusTag tone={tones[change.outcome]}>{t(`outcome.${change.outcome}`)}</StatusTag>
              </li>
            ))}
          </ul>
          <Textarea label={t('correct.reason')} autosize maxLength={2000} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <ConfirmButton act={t('correct.act')} question={t('correct.question')} onConfirm={() => apply(preview.digest)} error={correct.error} isPending={correct.isPending}>
            {t('correct.says', { count: preview.nowPassed + preview.raised })}
          </ConfirmButton>
        </Card>
      )}
    </QueryView>
  );
}
