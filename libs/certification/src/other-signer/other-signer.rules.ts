import type { LocalDate, Minutes } from '@waymark/kernel';

interface Confirmed {
  readonly entryId: string;
  readonly workedOn: LocalDate;
  readonly minutes: Minutes;
  readonly signerName: string;
  readonly caseId: string | null;
}

export type OtherSignerGroup<C extends Confirmed> = Omit<C, 'entryId' | 'workedOn'> & { readonly entries: readonly C[] };

/** Together what one person confirmed for one reason; in the order of the first day. */
export function groupsOf<C extends Confirmed>(confirmed: readonly C[]): OtherSignerGroup<C>[] {
  const groups = new Map<string, C[]>();
  for (const each of confirmed) {
    const key = `${each.caseId ?? ''}|${each.signerName}`;
    groups.set(key, [...(groups.get(key) ?? []), each]);
  }
  return [...groups.values()].flatMap((entries) => entries.slice(0, 1).map((first) => ({ ...first, entries, minutes: entries.reduce((sum: Minutes, { minutes }) => sum + minutes, 0) })));
}
