import { useEffect, useState } from 'react';
import { Button, Radio } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApplyRosterImportDocument, RosterLeavingDocument } from '../../../graphql/generated/graphql';
import type { ApplyRosterImportMutation, RosterImportMode } from '../../../graphql/generated/graphql';
import { useApiMutation, useApiQuery } from '../../../graphql/hooks';
import { Card } from '../../../ui/card';
import { ConfirmButton } from '../../../ui/confirm-button';
import { useFormat } from '../../../ui/format';
import { GrowingList } from '../../../ui/growing-list';
import type { ListPage } from '../../../ui/growing-list';
import { Problem } from '../../../ui/problem';
import { QueryView } from '../../../ui/query-view';
import { CheckTag } from '../roster-check';
import { isTaken } from './outcome.rules';
import type { RosterImport } from './use-roster-import';
import classes from './roster-import.module.css';

const modes: readonly RosterImportMode[] = ['ADD', 'MATCH'];
const pageSize = 25;

export type Applied = ApplyRosterImportMutation['applyRosterImport'];
type Apply = (mode: RosterImportMode, leaving: number) => Promise<unknown>;

interface Sent {
  isPending: boolean;
  error: unknown;
}

const leavingKey = [RosterLeavingDocument.toString()];

const useLeaving = (id: string, after: string | null) => useApiQuery(RosterLeavingDocument, { id, first: pageSize, after }, { gcTime: 0, staleTime: 0 });

function LeavingPage({ id, after, more }: ListPage & { id: string }) {
  const { t } = useTranslation('programs');
  return (
    <QueryView query={useLeaving(id, after)}>
      {({ rosterImport: { leaving } }) => (
        <>
          <ul className="plain-list">
            {leaving.nodes.map((entry) => <li key={entry.id} className={classes.head}><strong>{entry.check.certificate?.holderName ?? t('unnamed')}</strong><span>{entry.check.certificate?.number}</span><CheckTag status={entry.check.status} /></li>)}
          </ul>
          {more(leaving.pageInfo)}
        </>
      )}
    </QueryView>
  );
}

/** Who is not in the list is shown before anybody is taken off. */
function Match({ list, apply, sent }: { list: RosterImport; apply: Apply; sent: Sent }) {
  const { t } = useTranslation('rosterimport');
  const format = useFormat();
  const count = useLeaving(list.id, null).data?.rosterImport.leavingCount;
  const look = list.rows.filter((row) => !isTaken(row) && row.group !== 'TWICE').length;
  const amounts = { count: count ?? 0, n: format.number(count ?? 0) };
  return (
    <>
      {count !== undefined && <h3>{t('match.leaving', amounts)}</h3>}
      {look > 0 && <p>{t('match.look', { count: look, n: format.number(look) })}</p>}
      <GrowingList>{(page) => <LeavingPage {...page} id={list.id} />}</GrowingList>
      {count !== undefined && <div><ConfirmButton act={t('match.act', amounts)} question={t('match.question', amounts)} isGrave={count > 0} onConfirm={() => apply('MATCH', count)} {...sent}>{t('match.what')}</ConfirmButton></div>}
    </>
  );
}

/** Brings what was found to the roster: all of it or nothing. */
export function ApplyCard({ list, onApplied }: { list: RosterImport; onApplied: (applied: Applied) => void }) {
  const { t } = useTranslation('rosterimport');
  const format = useFormat();
  const [mode, setMode] = useState<RosterImportMode>('ADD');
  // Who would leave cannot be asked any more afterwards: the page that follows refreshes the rest.
  const sending = useApiMutation(ApplyRosterImportDocument, { keepQueries: true });
  const client = useQueryClient();
  // Another row found or another roster: somebody else leaves.
  useEffect(() => void client.invalidateQueries({ queryKey: leavingKey }), [client, list.revision, sending.error]);
  const apply: Apply = (chosen, leaving) => sending.mutateAsync({ input: { importId: list.id, mode: chosen, leaving } }).then((data) => onApplied(data.applyRosterImport));
  const taken = list.rows.filter(isTaken).length;
  if (taken === 0) return <Card title={t('apply.title')}><p>{t('apply.nothing')}</p></Card>;
  return (
    <Card title={t('apply.title')} tone="feature">
      <Radio.Group label={t('apply.how')} value={mode} onChange={(value) => setMode(modes.find((each) => each === value) ?? 'ADD')}>
        <div className="stack">{modes.map((value) => <Radio key={value} value={value} label={t(`mode.${value}`)} description={t(`mode-hint.${value}`)} />)}</div>
      </Radio.Group>
      {mode === 'MATCH' && <Match list={list} apply={apply} sent={sending} />}
      {mode === 'ADD' && Boolean(sending.error) && <Problem error={sending.error} />}
      {/* A refusal reaches the screen through `error`. */}
      {mode === 'ADD' && <div><Button aria-busy={sending.isPending} onClick={() => { if (!sending.isPending) void apply('ADD', 0).catch(() => undefined); }}>{t('apply.act', { count: taken, n: format.number(taken) })}</Button></div>}
    </Card>
  );
}
