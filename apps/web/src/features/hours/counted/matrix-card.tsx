import { Fragment } from 'react';
import { Table } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useTranslation } from 'react-i18next';
import type { Activity, DomainCode, HoursMatricesQuery, MatrixCut, PracticeFormat } from '../../../graphql/generated/graphql';
import { Card } from '../../../ui/card';
import { useFormat } from '../../../ui/format';
import classes from './counted.module.css';

export type Matrix = HoursMatricesQuery['myApplications'][number]['hoursMatrix'][number];
type Line = Omit<Matrix['total'], 'cut' | 'key' | 'rule'>;
type Row = Matrix['rows'][number];

const cuts: readonly MatrixCut[] = ['ACTIVITY', 'DOMAIN', 'FORMAT', 'PLACE', 'SIGNER'];
const standings = ['ROLE', 'NAMED', 'ALTERNATE'] as const;
const columns = ['required', 'counted', 'pending', 'notCounted', 'missing'] as const;

interface NamedLine {
  readonly id: string;
  readonly name: string;
  readonly line: Line;
}

/** The words of a row: of the rule where one asks for it over several, else of what it holds. */
function useRowName(): (row: Row) => string {
  const { t } = useTranslation(['hours', 'library']);
  const names: Record<MatrixCut, (key: string) => string> = {
    ACTIVITY: (key) => t(`activity.${key as Activity}`),
    DOMAIN: (key) => t(`domain.${key as DomainCode}`),
    FORMAT: (key) => t(`format.${key as PracticeFormat}`, { ns: 'library' }),
    PLACE: (key) => key,
    SIGNER: (key) => t(`signer.${standings.find((each) => each === key) ?? 'ROLE'}`),
  };
  return ({ cut, key, rule }) => (key === null ? (rule ?? '') : names[cut](key));
}

function useNumber(): (minutes: number | null) => string {
  const { t } = useTranslation('hours');
  const format = useFormat();
  return (minutes) => (minutes === null ? t('matrix.none') : format.minutes(minutes));
}

function CardList({ rows }: { rows: readonly NamedLine[] }) {
  const { t } = useTranslation('hours');
  const number = useNumber();
  return (
    <ul className={classes.cards}>
      {rows.map(({ id, name, line }) => (
        <li key={id} className={classes.card}>
          <strong>{name}</strong>
          <dl className={classes.numbers}>
            {columns.filter((column) => line[column] !== null && !(column === 'notCounted' && line.notCounted === 0)).map((column) => (
              <Fragment key={column}>
                <dt>{t(`matrix.${column}`)}</dt>
                <dd>{number(line[column])}</dd>
              </Fragment>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}

function Rows({ rows }: { rows: readonly NamedLine[] }) {
  const number = useNumber();
  return rows.map(({ id, name, line }) => (
    <Table.Tr key={id}>
      <Table.Th scope="row">{name}</Table.Th>
      {columns.map((column) => <Table.Td key={column}>{number(line[column])}</Table.Td>)}
    </Table.Tr>
  ));
}

/** Required, counted and missing of one requirement: a table, on a phone cards. */
export function MatrixCard({ matrix: { name, total, rows } }: { matrix: Matrix }) {
  const { t } = useTranslation('hours');
  const isWide = useMediaQuery('(min-width: 48em)', true, { getInitialValueInEffect: false });
  const rowName = useRowName();
  const named = (row: Row): NamedLine => ({ id: `${row.cut} ${row.key ?? row.rule ?? ''}`, name: rowName(row), line: row });
  const groups = cuts.map((cut) => ({ cut, lines: rows.filter((row) => row.cut === cut).map(named) })).filter(({ lines }) => lines.length > 0);
  const whole: NamedLine = { id: 'total', name: t('matrix.total'), line: total };
  if (!isWide) {
    return (
      <Card title={name} level={3}>
        <CardList rows={[whole]} />
        {groups.map(({ cut, lines }) => <details key={cut} open={cut === 'ACTIVITY'}><summary>{t(`cut.${cut}`)}</summary><CardList rows={lines} /></details>)}
      </Card>
    );
  }
  return (
    <Card title={name} level={3}>
      <Table className={classes.table}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('matrix.row')}</Table.Th>
            {columns.map((column) => <Table.Th key={column} scope="col">{t(`matrix.${column}`)}</Table.Th>)}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody><Rows rows={[whole]} /></Table.Tbody>
        {groups.map(({ cut, lines }) => (
          <Table.Tbody key={cut}>
            <Table.Tr className={classes.group}><Table.Th scope="rowgroup" colSpan={columns.length + 1}>{t(`cut.${cut}`)}</Table.Th></Table.Tr>
            <Rows rows={lines} />
          </Table.Tbody>
        ))}
      </Table>
    </Card>
  );
}
