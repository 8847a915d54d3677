import { useEffect, useRef } from 'react';
import { Button } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { Downloads } from './downloads';
import type { ImportState } from './use-last-import';
import type { RosterImport } from './use-rows';
import classes from './roster-import.module.css';

const whats = ['added', 'noted', 'removed'] as const;

/** What came of the list that was brought last. Its rows can be saved while the page that saw them is open. */
export function DoneCard({ done, list, onAgain }: { done: ImportState; list: RosterImport | null; onAgain: () => void }) {
  const { t } = useTranslation('rosterimport');
  const format = useFormat();
  const client = useQueryClient();
  const counted = useRef<HTMLDivElement>(null);
  const wasSeen = list !== null;
  useEffect(() => {
    if (!wasSeen) return;
    counted.current?.focus();
    // Every page that shows the roster.
    void client.invalidateQueries();
  }, [client, wasSeen]);
  return (
    <Card title={t('done.title')} tone="feature">
      <div role="status" ref={counted} tabIndex={-1}><ul>{whats.map((what) => <li key={what}>{t(`done.${what}`, { count: done[what] ?? 0, n: format.number(done[what] ?? 0) })}</li>)}</ul></div>
      {done.appliedAt !== null && <p className="muted">{t('done.at', { at: format.dateTime(done.appliedAt) })}</p>}
      {list && <Downloads list={list} />}
      <div className={classes.actions}>
        <Button component={Link} to="/roster">{t('done.open')}</Button>
        <Button variant="default" onClick={onAgain}>{t('done.again')}</Button>
      </div>
    </Card>
  );
}
