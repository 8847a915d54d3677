import type { DomainCode, LocalDate, Minutes } from '@waymark/kernel';
import { HoursKind, kindOf } from '../entry/activity.rules';
import type { Activity } from '../entry/activity.rules';
import { HoursState } from '../entry/hours-entry.rules';

export interface TallyEntry {
  readonly workedOn: LocalDate;
  readonly minutes: Minutes;
  readonly activity: Activity;
  readonly domain: DomainCode;
  readonly state: HoursState;
  readonly supersedesId: string | null;
  readonly supersededAt: Date | null;
}

/** Signed and not replaced by a signed correction. */
export const counts = (entry: Pick<TallyEntry, 'state' | 'supersededAt'>): boolean => entry.state === HoursState.SIGNED && entry.supersededAt === null;

/** Still to be signed. A correction on its way adds nothing: what it corrects counts until then. */
export const isPending = (entry: Pick<TallyEntry, 'state' | 'supersedesId'>): boolean => entry.state !== HoursState.SIGNED && entry.supersedesId === null;

export interface Sum {
  readonly signedMinutes: Minutes;
  readonly pendingMinutes: Minutes;
}

export interface Tally {
  readonly experience: Sum;
  readonly supervision: Sum;
  readonly byActivity: readonly (Sum & { activity: Activity })[];
  readonly byDomain: readonly (Sum & { domain: DomainCode })[];
}

function sum(entries: readonly TallyEntry[]): Sum {
  const minutesOf = (some: readonly TallyEntry[]) => some.reduce((total, entry) => total + entry.minutes, 0);
  return { signedMinutes: minutesOf(entries.filter(counts)), pendingMinutes: minutesOf(entries.filter(isPending)) };
}

function groups<K>(entries: readonly TallyEntry[], keyOf: (entry: TallyEntry) => K): (readonly [K, TallyEntry[]])[] {
  const found = new Map<K, TallyEntry[]>();
  for (const entry of entries) found.set(keyOf(entry), [...(found.get(keyOf(entry)) ?? []), entry]);
  return [...found.entries()];
}

export function tally(all: readonly TallyEntry[]): Tally {
  const entries = all.filter((entry) => counts(entry) || isPending(entry));
  const experience = entries.filter((entry) => kindOf(entry.activity) === HoursKind.EXPERIENCE);
  return {
    experience: sum(experience),
    supervision: sum(entries.filter((entry) => kindOf(entry.activity) === HoursKind.SUPERVISION)),
    byActivity: groups(entries, (entry) => entry.activity).map(([activity, some]) => ({ activity, ...sum(some) })),
    byDomain: groups(experience, (entry) => entry.domain).map(([domain, some]) => ({ domain, ...sum(some) })),
  };
}

export interface DayOfWork {
  readonly on: LocalDate;
  readonly minutes: Minutes;
  readonly pendingMinutes: Minutes;
}

/** Minutes of each day that has any, oldest first: what the heat-map shows. */
export function byDay(all: readonly TallyEntry[], from: LocalDate): DayOfWork[] {
  const entries = all.filter((entry) => entry.workedOn >= from && (counts(entry) || isPending(entry)));
  const days = groups(entries, (entry) => entry.workedOn).map(([on, some]) => ({ on, ...sum(some) }));
  return days.map(({ on, signedMinutes, pendingMinutes }) => ({ on, minutes: signedMinutes + pendingMinutes, pendingMinutes })).sort((a, b) => (a.on < b.on ? -1 : 1));
}
