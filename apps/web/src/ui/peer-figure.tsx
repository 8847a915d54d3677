import { useTranslation } from 'react-i18next';
import type { Disclosure, PeerRole, PracticeFormat } from '../graphql/generated/graphql';
import { Bars, Figure } from './figure';
import classes from './figure.module.css';
import { useFormat } from './format';

/** One format, one role or one month, as the server tells it: without numbers where people could be guessed. */
export interface PeerGroup<N> {
  format: PracticeFormat | null;
  role: PeerRole | null;
  disclosure: Disclosure;
  numbers: N | null;
}

export interface PeerFigureProps<N> {
  title: string;
  groups: readonly (PeerGroup<N> & { label?: string })[];
  /** What the bars are as long as, and the part of it that is told apart. */
  sizeOf: (numbers: N) => number;
  partOf?: (numbers: N) => number;
  words: (numbers: N) => string;
  columns: readonly { title: string; cell: (numbers: N) => string }[];
}

/** Bars by format, role or month, with the largest named. */
export function PeerFigure<N>({ title, groups, sizeOf, partOf, words, columns }: PeerFigureProps<N>) {
  const { t } = useTranslation(['reports', 'library']);
  const format = useFormat();
  const labelOf = ({ label, format: way, role }: (typeof groups)[number]) => label ?? (way && t(`format.${way}`, { ns: 'library' })) ?? (role && t(`role.${role}`, { ns: 'library' })) ?? t('other');
  const rows = groups.map((group) => ({ ...group, label: labelOf(group) }));
  const told = rows.flatMap(({ label, numbers }) => (numbers && sizeOf(numbers) > 0 ? [{ label, numbers }] : [])).sort((a, b) => sizeOf(b.numbers) - sizeOf(a.numbers));
  const most = told[0];
  const largest = most ? told.filter(({ numbers }) => sizeOf(numbers) === sizeOf(most.numbers)).map(({ label }) => label) : [];
  const hidden = (disclosure: Disclosure) => t(disclosure === 'FEW' ? 'few' : 'withheld');
  const wordsOf = (numbers: N) => (sizeOf(numbers) > 0 ? words(numbers) : t('zero'));
  const share = (size: number) => (most ? size / sizeOf(most.numbers) : 0);
  const isHidden = rows.some(({ numbers }) => numbers === null);
  const conclusion = most ? t(isHidden ? 'most-told' : 'most', { label: format.list(largest), words: words(most.numbers) }) : t(isHidden ? 'all-few' : 'nothing');
  const bars = rows.map(({ label, numbers, disclosure }) => ({ name: label, said: numbers ? wordsOf(numbers) : hidden(disclosure), share: numbers ? share(sizeOf(numbers)) : 0, ...(numbers && partOf && { part: share(partOf(numbers)) }) }));
  const cells = rows.map(({ label, numbers, disclosure }) => [label, ...columns.map(({ cell }) => (numbers ? cell(numbers) : hidden(disclosure)))]);
  return <Figure title={title} level={3} conclusion={conclusion} picture={<Bars rows={bars} />} head={[t('group'), ...columns.map((column) => column.title)]} rows={cells} />;
}

/** The title of a report, what it counts, and its numbers as a file. */
export function ReportHead({ title, lead, csv, file, groups }: { title: string; lead: string; csv: string; file: string; groups: readonly PeerGroup<unknown>[] }) {
  const { t } = useTranslation('reports');
  return (
    <div className={classes.head}>
      <h2>{title}</h2>
      <p>{lead}</p>
      {groups.some(({ numbers }) => numbers === null) && <p className="muted">{t('small-groups')}</p>}
      <a href={`data:text/csv;charset=utf-8,${encodeURIComponent(csv)}`} download={file}>{t('download')}</a>
    </div>
  );
}
