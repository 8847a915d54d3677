import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { ExamStatisticsQuery } from '../../../graphql/generated/graphql';
import { useFormat } from '../../../ui/format';
import { useOwnLanguage } from '../../../ui/i18n/own-language';
import { StatusTag } from '../../../ui/status-tag';

export type ItemRow = ExamStatisticsQuery['examStatistics']['items'][number];

/** "0.62 (0.41 to 0.79)": a value never stands without its interval. */
export function useRange() {
  const { t } = useTranslation('bank');
  const format = useFormat();
  return (value: number | null, low: number | null, high: number | null): string => {
    if (value === null) return t('stats.unknown');
    return low === null || high === null ? format.ratio(value) : t('stats.range', { value: format.ratio(value), low: format.ratio(low), high: format.ratio(high) });
  };
}

function Choices({ item }: { item: ItemRow }) {
  const { t } = useTranslation('bank');
  const own = useOwnLanguage();
  const range = useRange();
  if (item.options.length === 0) return null;
  return (
    <details>
      <summary>{t('stats.choices')}</summary>
      <ul>
        {item.options.map((option) => (
          <li key={option.text.en + option.text.es}>
            {t(option.isRight ? 'stats.choice-right' : 'stats.choice', { text: own(option.text), count: option.count, value: range(option.discrimination, null, null) })}
          </li>
        ))}
        <li>{t('stats.open', { count: item.open })}</li>
      </ul>
    </details>
  );
}

export function ItemTable({ items, label }: { items: readonly ItemRow[]; label: string }) {
  const { t } = useTranslation('bank');
  const range = useRange();
  return (
    <div className="scroll-x" role="region" aria-label={label} tabIndex={0}>
      <Table verticalSpacing="sm">
        <Table.Thead>
          <Table.Tr>{(['item', 'answers', 'p', 'rpb', 'flags'] as const).map((column) => <Table.Th key={column} scope="col">{t(`stats.column.${column}`)}</Table.Th>)}</Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {items.map((item) => (
            <Table.Tr key={item.versionId}>
              <Table.Th scope="row"><Link className="way" to={`/bank/${item.itemId}`}>{t('item.title', { code: item.code, version: item.version })}</Link><Choices item={item} /></Table.Th>
              <Table.Td>{item.answers}</Table.Td>
              <Table.Td>{range(item.p, item.pLow, item.pHigh)}</Table.Td>
              <Table.Td>{range(item.pointBiserial, item.pointBiserialLow, item.pointBiserialHigh)}</Table.Td>
              <Table.Td>{item.flags.map((flag) => <div key={flag}><StatusTag tone={flag === 'FEW_ANSWERS' ? 'neutral' : 'attention'}>{t(`flag.${flag}`)}</StatusTag></div>)}</Table.Td>
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </div>
  );
}
