import { useEffect, useState } from 'react';
import { Button, Radio } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { ApplyRosterImportDocument, RosterLeavingDocument } from '../../../graphql/generated/graphql';
import type { RosterImportMode } from '../../../graphql/generated/graphql';
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
import { ApplyingCard, problemOf, PutAside } from './progress-card';
import { useTellImport } from './use-last-import';
import type { ImportState } from './use-last-import';
import type { RosterImport } from './use-rows';
import type { Source } from './use-source';
import classes from './roster-import.module.css';

const modes: readonly RosterImportMode[] = ['ADD', 'MATCH'];
const pageSize = 25;

type Apply = (mode: RosterImportMode, leaving: number) => Promise<unknown>;

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
function Match({ list, apply, isPending }: { list: RosterImport; apply: Apply; isPending: boolean }) {
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
      {count !== undefined && <div><ConfirmButton act={t('match.act', amounts)} question={t('match.question', amounts)} isGrave={count > 0} onConfirm={() => apply('MATCH', count)} isPending={isPending}>{t('match.what')}</ConfirmButton></div>}
    </>
  );
}

interface ApplyProps {
  list: RosterImport;
  state: ImportState;
  source: Source;
  organisationId: string;
}

function useApply({ list, state, organisationId }: ApplyProps) {
  // Who would leave cannot be asked any more afterwards: the page that follows refreshes the rest.
  const sending = useApiMutation(ApplyRosterImportDocument, { keepQueries: true });
  const tell = useTellImport(organisationId);
  const client = useQueryClient();
  const isApplying = state.stage === 'APPLYING';
  const error = sending.error ?? (isApplying ? null : problemOf(state));
  // Another row found or another roster: somebody else leaves.
  useEffect(() => void client.invalidateQueries({ queryKey: leavingKey }), [client, list.revision, state.problem]);
  const apply: Apply = (mode, leaving) => sending.mutateAsync({ input: { importId: list.id, mode, leaving } }).then((data) => tell(data.applyRosterImport));
  return { apply, isApplying, sent: { isPending: sending.isPending, error } };
}

/** Has the worker bring what was found to the roster: all of it or nothing. */
export function ApplyCard(props: ApplyProps) {
  const { list, state, source } = props;
  const { t } = useTranslation('rosterimport');
  const format = useFormat();
  const [mode, setMode] = useState<RosterImportMode>('ADD');
  const { apply, isApplying, sent } = useApply(props);
  const taken = list.rows.filter(isTaken).length;
  if (isApplying) return <ApplyingCard />;
  if (taken === 0) return <Card title={t('apply.title')}><p>{t('apply.nothing')}</p><div><PutAside list={state} source={source} /></div></Card>;
  return (
    <Card title={t('apply.title')} tone="feature">
      <Radio.Group label={t('apply.how')} value={mode} onChange={(value) => setMode(modes.find((each) => each === value) ?? 'ADD')}>
        <div className="stack">{modes.map((value) => <Radio key={value} value={value} label={t(`mode.${value}`)} description={t(`mode-hint.${value}`)} />)}</div>
      </Radio.Group>
      {Boolean(sent.error) && <Problem error={sent.error} />}
      {mode === 'MATCH' && <Match list={list} apply={apply} isPending={sent.isPending} />}
      <div className={classes.actions}>
        {/* A refusal reaches the screen through `sent`. */}
        {mode === 'ADD' && <Button aria-busy={sent.isPending} onClick={() => { if (!sent.isPending) void apply('ADD', 0).catch(() => undefined); }}>{t('apply.act', { count: taken, n: format.number(taken) })}</Button>}
        <PutAside list={state} source={source} />
      </div>
      <p className="muted">{t('apply.kept')}</p>
    </Card>
  );
}
