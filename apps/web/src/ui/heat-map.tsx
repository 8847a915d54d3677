import { useState } from 'react';
import { Button, Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from './format';
import { heatWeeks } from './heat-map.rules';
import type { HeatCell, HeatDay, HeatWeek } from './heat-map.rules';
import classes from './heat-map.module.css';

export type { HeatDay };

const pitch = 18;
const side = 15;
const steps = [0, 1, 2, 3, 4] as const;

function Cell({ cell, at }: { cell: HeatCell; at: { x: number; y: number } }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const values = { day: format.weekday(cell.on), minutes: format.minutes(cell.minutes), pending: format.minutes(cell.pendingMinutes) };
  return (
    <g>
      <title>{cell.pendingMinutes > 0 ? t('heat.day-pending', values) : t('heat.day', values)}</title>
      <rect x={at.x} y={at.y} width={side} height={side} rx="3" className={classes.cell} data-step={cell.step} />
      {cell.pendingMinutes > 0 && <circle cx={at.x + side / 2} cy={at.y + side / 2} r="3" className={classes.dot} />}
    </g>
  );
}

function HeatPicture({ weeks, sentence }: { weeks: readonly HeatWeek[]; sentence: string }) {
  return (
    <svg className={classes.picture} viewBox={`0 0 ${weeks.length * pitch} ${7 * pitch}`} style={{ maxInlineSize: weeks.length * pitch * 1.8 }} role="img" aria-label={sentence}>
      {weeks.map((week, column) => week.cells.map((cell, row) => <Cell key={cell.on} cell={cell} at={{ x: column * pitch + 1, y: row * pitch + 1 }} />))}
    </svg>
  );
}

function HeatTable({ weeks, label }: { weeks: readonly HeatWeek[]; label: string }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  return (
    <Table captionSide="top">
      <Table.Caption>{label}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('heat.week')}</Table.Th>
          <Table.Th scope="col">{t('heat.total')}</Table.Th>
          <Table.Th scope="col">{t('heat.pending')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {weeks.map((week) => (
          <Table.Tr key={week.startOn}>
            <Table.Th scope="row">{format.day(week.startOn)}</Table.Th>
            <Table.Td>{format.minutes(week.minutes)}</Table.Td>
            <Table.Td>{format.minutes(week.pendingMinutes)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

function Legend() {
  const { t } = useTranslation('common');
  return (
    <div className={classes.legend} aria-hidden="true">
      <span className={classes.key}>
        {t('heat.less')}
        {steps.map((step) => <svg key={step} width={side} height={side}><rect x="1" y="1" width={side - 2} height={side - 2} rx="3" className={classes.cell} data-step={step} /></svg>)}
        {t('heat.most')}
      </span>
      <span className={classes.key}>
        <svg width="12" height={side}><circle cx="6" cy={side / 2} r="3" className={classes.dot} /></svg>
        {t('heat.pending')}
      </span>
    </div>
  );
}

export interface HeatMapProps {
  label: string;
  days: readonly HeatDay[];
  /** The last day shown, normally today where the person is. */
  until: string;
  weeks?: number;
}

/** Weeks across, days down. A dot: some of that day waits for a signature. The same facts as a sentence and as a table. */
export function HeatMap({ label, days, until, weeks = 12 }: HeatMapProps) {
  const { t } = useTranslation('common');
  const format = useFormat();
  const [isTable, setIsTable] = useState(false);
  const rows = heatWeeks(days, until, weeks);
  const total = rows.reduce((all, week) => all + week.minutes, 0);
  const pending = rows.reduce((all, week) => all + week.pendingMinutes, 0);
  const sentence = total === 0 ? t('heat.none') : t('heat.summary', { total: format.minutes(total), weeks, pending: format.minutes(pending) });
  return (
    <figure className={classes.figure}>
      <figcaption>{sentence}</figcaption>
      {isTable ? <HeatTable weeks={rows} label={label} /> : <><HeatPicture weeks={rows} sentence={`${label}. ${sentence}`} /><Legend /></>}
      <Button variant="default" onClick={() => setIsTable(!isTable)}>{isTable ? t('show-picture') : t('show-table')}</Button>
    </figure>
  );
}
