import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConfirmApprovalsDocument } from '../../../graphql/generated/graphql';
import type { ConfirmApprovalsMutation } from '../../../graphql/generated/graphql';
import { useApiMutation } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { StatusTag } from '../../../ui/status-tag';
import classes from '../certification.module.css';
import { useReasonCheck } from './decide-form';

export const mostCases = 50;

/** Who is chosen, by the id of the case. */
export type Chosen = ReadonlyMap<string, string>;

type Result = ConfirmApprovalsMutation['confirmApprovals'][number];

function Results({ results, names }: { results: readonly Result[]; names: Chosen }) {
  const { t, i18n } = useTranslation(['board', 'errors']);
  const problemOf = (code: string) => t(i18n.exists(code, { ns: 'errors' }) ? (code as 'NOT_FOUND') : 'INTERNAL', { ns: 'errors' });
  return (
    <div role="status" className="stack">
      <h3>{t('batch.results')}</h3>
      <ul className="plain-list stack">
        {results.map(({ applicationId, isIssued, problem }) => (
          <li key={applicationId} className={classes.tags}>
            <strong>{names.get(applicationId)}</strong>
            {isIssued ? <StatusTag tone="good">{t('batch.issued')}</StatusTag> : <StatusTag tone="attention">{problemOf(problem ?? '')}</StatusTag>}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Confirms the chosen approvals in one act. What became of each stands below, also of those that stayed. */
export function BatchCard({ chosen, onDone }: { chosen: Chosen; onDone: () => void }) {
  const { t } = useTranslation('board');
  const confirm = useApiMutation(ConfirmApprovalsDocument);
  const check = useReasonCheck();
  const [reasons, setReasons] = useState('');
  const [isTried, setIsTried] = useState(false);
  const [names, setNames] = useState<Chosen>(new Map());
  const problem = check(reasons);
  const issue = async () => {
    setIsTried(true);
    if (problem !== null) return;
    setNames(chosen);
    await confirm.mutateAsync({ input: { applicationIds: [...chosen.keys()], reasons } });
    onDone();
  };
  if (chosen.size === 0 && !confirm.data) return null;
  return (
    <Card title={t('batch.title')} tone="feature">
      {chosen.size > 0 && (
        <>
          <p>{[...chosen.values()].join(', ')}</p>
          <Textarea label={t('batch.reasons')} description={t('batch.reasons-hint')} value={reasons} onChange={(event) => setReasons(event.currentTarget.value)} error={isTried && problem} autosize minRows={2} />
          <div>
            <ConfirmButton act={t('batch.act', { count: chosen.size })} question={t('batch.question', { count: chosen.size })} onConfirm={issue} error={confirm.error} isPending={confirm.isPending}>
              <p>{t('batch.after')}</p>
            </ConfirmButton>
          </div>
        </>
      )}
      {confirm.data && <Results results={confirm.data.confirmApprovals} names={names} />}
    </Card>
  );
}
