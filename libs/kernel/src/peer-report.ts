import { csv } from './csv';
import type { Cell } from './csv';
import { PeerRole, PracticeFormat } from './peer-work';
import { Disclosure, disclose } from './small-groups';

/** How many people a number rests on, and what else was counted. */
export type Numbers = { readonly people: number } & Readonly<Record<string, number>>;

/** One group as it was counted: all of a period, one format or one role. No `value` is work that carries none of the four. */
export interface Counted {
  /** First day of a month; none for the whole. */
  readonly period: string | null;
  readonly axis: 'ALL' | 'FORMAT' | 'ROLE';
  readonly value: string | null;
}

/** One group as it may be shown: without its numbers where people could be guessed. */
export interface PeerGroup<N extends Numbers> {
  readonly format: PracticeFormat | null;
  readonly role: PeerRole | null;
  readonly disclosure: Disclosure;
  readonly numbers: N | null;
}

export interface PeerPeriod<N extends Numbers> {
  readonly period: string | null;
  readonly all: PeerGroup<N>;
  readonly byFormat: readonly PeerGroup<N>[];
  readonly byRole: readonly PeerGroup<N>[];
}

const axes = { FORMAT: Object.values(PracticeFormat), ROLE: Object.values(PeerRole) } as const;

const linesOf = ({ period, axis, value }: Counted): string[] => {
  const sums = axis === 'ALL' ? ['FORMAT', 'ROLE'] : [axis];
  return [...sums.map((sum) => `${period} ${sum}`), `${axis} ${value}`];
};

/** The groups of each period, the whole first and then the newest month; what nobody did stands as zero. With `mayTellAll` the reader knows everybody already. */
export function peerReport<N extends Numbers>(rows: readonly (Counted & { readonly numbers: N })[], none: N, mayTellAll = false): PeerPeriod<N>[] {
  const answers = mayTellAll ? rows.map(() => Disclosure.TOLD) : disclose(rows.map((row) => ({ people: row.numbers.people, lines: linesOf(row) })));
  const groupOf = (period: string | null, axis: Counted['axis'], value: string | null): PeerGroup<N> => {
    const index = rows.findIndex((row) => row.period === period && row.axis === axis && row.value === value);
    const disclosure = answers[index] ?? Disclosure.TOLD;
    const label = { format: axes.FORMAT.find((each) => axis === 'FORMAT' && each === value) ?? null, role: axes.ROLE.find((each) => axis === 'ROLE' && each === value) ?? null };
    return { ...label, disclosure, numbers: disclosure === Disclosure.TOLD ? (rows[index]?.numbers ?? none) : null };
  };
  const groups = (period: string | null, axis: 'FORMAT' | 'ROLE') => {
    const hasOther = rows.some((row) => row.period === period && row.axis === axis && row.value === null);
    return [...axes[axis], ...(hasOther ? [null] : [])].map((value) => groupOf(period, axis, value));
  };
  const months = [...new Set(rows.flatMap(({ period }) => period ?? []))].sort().reverse();
  return [null, ...months].map((period) => ({ period, all: groupOf(period, 'ALL', null), byFormat: groups(period, 'FORMAT'), byRole: groups(period, 'ROLE') }));
}

/** The same for a spreadsheet: a line a group, with the reason where its numbers are missing. */
export function peerReportCsv<N extends Numbers>(periods: readonly PeerPeriod<N>[], none: N): string {
  const columns = Object.keys(none);
  const line = (period: string | null, [axis, value, group]: [string, string | null, PeerGroup<N>]): Cell[] =>
    [period?.slice(0, 7) ?? 'all', axis, value ?? '', ...columns.map((column) => group.numbers?.[column] ?? null), group.disclosure === Disclosure.TOLD ? '' : group.disclosure];
  const lines = periods.flatMap(({ period, all, byFormat, byRole }) => [
    line(period, ['all', null, all]),
    ...byFormat.map((group) => line(period, ['format', group.format ?? 'other', group])),
    ...byRole.map((group) => line(period, ['role', group.role ?? 'other', group])),
  ]);
  return csv([['period', 'cut', 'value', ...columns, 'not_told'], ...lines]);
}
