import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { MyHoursTallyQuery } from '../../graphql/generated/graphql';
import { Card } from '../../ui/card';
import { useFormat } from '../../ui/format';
import { HeatMap } from '../../ui/heat-map';
import { RingRow } from '../../ui/progress-ring';
import classes from './hours.module.css';

type Tally = MyHoursTallyQuery['hoursTally'];
type Sum = Tally['experience'];

function SumRing({ label, sum }: { label: string; sum: Sum }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  const total = sum.signedMinutes + sum.pendingMinutes;
  if (total === 0) return null;
  return (
    <RingRow label={label} counted={sum.signedMinutes} pending={sum.pendingMinutes} total={total} unit="minutes" isShare>
      {t(sum.pendingMinutes > 0 ? 'ring.words' : 'ring.all', { signed: format.minutes(sum.signedMinutes), pending: format.minutes(sum.pendingMinutes) })}
    </RingRow>
  );
}

interface SumRow extends Sum {
  name: string;
}

function SumTable({ caption, rows }: { caption: string; rows: readonly SumRow[] }) {
  const { t } = useTranslation('hours');
  const format = useFormat();
  return (
    <Table captionSide="top">
      <Table.Caption>{caption}</Table.Caption>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{caption}</Table.Th>
          <Table.Th scope="col">{t('table.signed')}</Table.Th>
          <Table.Th scope="col">{t('table.pending')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map(({ name, signedMinutes, pendingMinutes }) => (
          <Table.Tr key={name}>
            <Table.Th scope="row">{name}</Table.Th>
            <Table.Td>{format.minutes(signedMinutes)}</Table.Td>
            <Table.Td>{format.minutes(pendingMinutes)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** What counts, what waits, and when the work was done. */
export function HoursTally({ tally }: { tally: Tally }) {
  const { t } = useTranslation('hours');
  const isEmpty = tally.byActivity.length === 0;
  if (isEmpty) return null;
  return (
    <>
      <div className={classes.rings}>
        <SumRing label={t('ring.experience')} sum={tally.experience} />
        <SumRing label={t('ring.supervision')} sum={tally.supervision} />
      </div>
      {tally.waiting > 0 && <p>{t('waiting', { count: tally.waiting })}</p>}
      <Card title={t('heat.title')}>
        <HeatMap label={t('heat.title')} days={tally.days} until={tally.to} />
        <details>
          <summary>{t('table.open')}</summary>
          <SumTable caption={t('table.domain')} rows={tally.byDomain.map((row) => ({ ...row, name: t(`domain.${row.domain}`) }))} />
          <SumTable caption={t('table.activity')} rows={tally.byActivity.map((row) => ({ ...row, name: t(`activity.${row.activity}`) }))} />
        </details>
      </Card>
    </>
  );
}
