import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useSession } from '../../../graphql/session';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Page } from '../../../ui/page';
import { SourceCard } from '../../../ui/table/source-card';
import type { Table } from '../../../ui/table/table.rules';
import { useLeaveWarning } from '../../../ui/use-leave-warning';
import { ApplyCard } from './apply-card';
import type { Applied } from './apply-card';
import { ColumnsCard } from './columns-card';
import { Downloads } from './downloads';
import { GroupsCard } from './groups-card';
import { useRosterImport } from './use-roster-import';
import type { RosterImport } from './use-roster-import';
import classes from './roster-import.module.css';

function Done({ applied, list, onAgain }: { applied: Applied; list: RosterImport; onAgain: () => void }) {
  const { t } = useTranslation('rosterimport');
  const format = useFormat();
  const client = useQueryClient();
  const counted = useRef<HTMLDivElement>(null);
  useEffect(() => {
    counted.current?.focus();
    void client.invalidateQueries();
  }, [client]);
  const counts = { added: applied.added ?? 0, noted: applied.noted ?? 0, removed: applied.removed ?? 0 };
  return (
    <Card title={t('done.title')} tone="feature">
      <div role="status" ref={counted} tabIndex={-1}><ul>{(['added', 'noted', 'removed'] as const).map((what) => <li key={what}>{t(`done.${what}`, { count: counts[what], n: format.number(counts[what]) })}</li>)}</ul></div>
      <Downloads list={list} />
      <div className={classes.actions}>
        <Button component={Link} to="/roster">{t('done.open')}</Button>
        <Button variant="default" onClick={onAgain}>{t('done.again')}</Button>
      </div>
    </Card>
  );
}

function Source({ onTable }: { onTable: (table: Table) => void }) {
  const { t } = useTranslation('rosterimport');
  return <SourceCard title={t('source.title')} paste={t('source.paste')} pasteHint={t('source.paste-hint')} empty={t('source.empty')} onTable={onTable} />;
}

function Import({ organisationId, onAgain }: { organisationId: string; onAgain: () => void }) {
  const list = useRosterImport(organisationId);
  const [applied, setApplied] = useState<Applied | null>(null);
  useLeaveWarning(list.rows.length > 0 && applied === null);
  if (applied) return <Done applied={applied} list={list} onAgain={onAgain} />;
  return (
    <>
      <Source onTable={list.open} />
      {list.table.length > 0 && <ColumnsCard list={list} />}
      {list.isChecked && <GroupsCard key={`groups ${list.id}`} list={list} />}
      {list.isChecked && <ApplyCard key={`apply ${list.id}`} list={list} onApplied={setApplied} />}
    </>
  );
}

function ImportPage() {
  const { t } = useTranslation(['rosterimport', 'programs']);
  const { membership } = useSession();
  const [round, setRound] = useState(0);
  if (!membership) return null;
  const { id, name } = membership.organisation;
  return (
    <Page title={t('title')} lead={t('lead', { organisation: name })} back={{ to: '/roster', label: t('title', { ns: 'programs' }) }}>
      <Import key={`${id} ${round}`} organisationId={id} onAgain={() => setRound(round + 1)} />
    </Page>
  );
}

export { ImportPage as Component };
