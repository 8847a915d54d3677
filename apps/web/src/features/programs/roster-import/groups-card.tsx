import { useEffect, useRef, useState } from 'react';
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import { CheckTag } from '../roster-check';
import { Downloads } from './downloads';
import { countByStatus, isTaken, problemOf, taken, toLookAt } from './outcome.rules';
import type { Group, GroupedRow } from './outcome.rules';
import { RowFix } from './row-fix';
import type { RosterImport } from './use-rows';
import classes from './roster-import.module.css';

const atFirst = 10;

function Row({ list, row }: { list: RosterImport; row: GroupedRow }) {
  const { t } = useTranslation('rosterimport');
  const certificate = row.check?.certificate;
  return (
    <li className={classes.row}>
      {certificate && <p className={classes.head}><strong>{certificate.holderName}</strong><span>{certificate.number}</span>{row.check && <CheckTag status={row.check.status} />}</p>}
      {row.first !== null && <p>{t('twice.where', { n: row.line, first: row.first })}</p>}
      {problemOf(row) !== null && row.first === null && <RowFix list={list} row={row} />}
    </li>
  );
}

function GroupSection({ list, group }: { list: RosterImport; group: Group }) {
  const { t } = useTranslation(['rosterimport', 'common']);
  const format = useFormat();
  const [most, setMost] = useState(atFirst);
  const rows = list.rows.filter((row) => row.group === group);
  if (rows.length === 0) return null;
  const id = `group-${group}`;
  return (
    <section aria-labelledby={id} className={classes.group} data-look={toLookAt.some((each) => each === group) || undefined}>
      <h3 id={id}>{t(`group.${group}`, { count: rows.length, n: format.number(rows.length) })}</h3>
      <p>{t(`group-hint.${group}`)}</p>
      <ul className="plain-list">{rows.slice(0, most).map((row) => <Row key={row.line} list={list} row={row} />)}</ul>
      {rows.length > most && <div><Button variant="default" onClick={() => setMost(most + 50)}>{t('more', { ns: 'common' })}</Button></div>}
    </section>
  );
}

/** What was found, and what is left to do, grouped by what to do. */
export function GroupsCard({ list }: { list: RosterImport }) {
  const { t } = useTranslation('rosterimport');
  const format = useFormat();
  const sum = useRef<HTMLParagraphElement>(null);
  // The button that was pressed is gone with its row: the focus goes to what came of it.
  useEffect(() => {
    if (document.activeElement === document.body) sum.current?.focus();
  }, [list.revision]);
  const good = list.rows.filter(isTaken).length;
  const look = list.rows.length - good;
  return (
    <Card title={t('preview.title')}>
      <p role="status" ref={sum} tabIndex={-1}>{t('preview.sum', { count: good, n: format.number(good), look: format.number(look) })}</p>
      <ul className={`plain-list ${classes.statuses}`} aria-label={t('preview.statuses')}>
        {countByStatus(list.rows).map(([status, count]) => <li key={status}><CheckTag status={status} /> {format.number(count)}</li>)}
      </ul>
      <Downloads list={list} />
      {[...toLookAt, ...taken].map((group) => <GroupSection key={group} list={list} group={group} />)}
    </Card>
  );
}
