import { periodStart } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { FactRecord, NotCounted } from './evaluation.rules';
import { sinceOf } from './fact.rules';
import type { TimedFact } from './fact.rules';
import { bySince, matches, notCounted, selectTimed, sortOut } from './record.rules';
import type { Cap, Part, Sum } from './requirement.rules';
import { refusal } from './window.rules';

/** A fact, the day on which it came into its state, and how many of its minutes count. */
export interface Take {
  readonly fact: TimedFact;
  readonly since: LocalDate;
  readonly minutes: number;
}
export interface Takes {
  readonly confirmed: readonly Take[];
  readonly pending: readonly Take[];
  /** Those that are confirmed, and both, in the order in which they came into their state. */
  readonly confirmedBySince: readonly Take[];
  readonly bySince: readonly Take[];
  readonly refused: readonly NotCounted[];
}

const concerns = (cap: Cap, fact: TimedFact): boolean => cap.where === undefined || matches(fact, cap.where);
const drawer = (cap: Cap, on: LocalDate): string => (cap.per ? `${cap.id} ${periodStart[cap.per](on)}` : cap.id);

type Fill = (facts: readonly TimedFact[], refused: NotCounted[]) => Take[];

/** Caps are filled oldest day first: later minutes are the ones left out. The same caps serve the confirmed facts, then the waiting ones. */
function capped(caps: readonly Cap[]): Fill {
  if (caps.length === 0) return (facts) => facts.map((fact) => ({ fact, since: sinceOf(fact), minutes: fact.minutes }));
  const used = new Map<string, number>();
  const take = (fact: TimedFact, refused: NotCounted[]): Take => {
    const hit = caps.filter((cap) => concerns(cap, fact)).map((cap) => ({ cap, key: drawer(cap, fact.on) }));
    const rooms = hit.map(({ cap, key }) => ({ cap, room: cap.atMost - (used.get(key) ?? 0) })).sort((a, b) => a.room - b.room);
    const tightest = rooms[0];
    const minutes = Math.min(fact.minutes, tightest?.room ?? fact.minutes);
    for (const { key } of hit) used.set(key, (used.get(key) ?? 0) + minutes);
    if (tightest && minutes < fact.minutes) refused.push(notCounted(fact, tightest.cap, fact.minutes - minutes));
    return { fact, since: sinceOf(fact), minutes };
  };
  return (facts, refused) => facts.map((fact) => take(fact, refused)).filter((taken) => taken.minutes > 0);
}

type Drop = (facts: readonly TimedFact[], refused: NotCounted[]) => readonly TimedFact[];

/** Facts of one day are one taking of a course; on a later day it is the same course again. */
function withoutRepeats(rule: Part | undefined): Drop {
  const first = new Map<string, LocalDate>();
  return (facts, refused) => {
    if (!rule) return facts;
    return facts.filter((fact) => {
      if (fact.kind !== 'training' || fact.course === undefined) return true;
      const isFirst = (first.get(fact.course) ?? fact.on) === fact.on;
      if (isFirst) first.set(fact.course, fact.on);
      else refused.push(notCounted(fact, rule));
      return isFirst;
    });
  };
}

export interface Filling extends Takes {
  /** What would count of one more fact, after all the others. */
  readonly oneMore: (fact: TimedFact) => Pick<Takes, 'confirmed' | 'refused'>;
}

const dayOf = ({ since }: Take): LocalDate => since;

/** Both lists in their order; of one day, what is confirmed comes first. */
function merged(confirmed: readonly Take[], pending: readonly Take[]): readonly Take[] {
  const all: Take[] = [];
  let next = 0;
  for (const take of pending) {
    for (; next < confirmed.length && dayOf(confirmed[next] as Take) <= take.since; next += 1) all.push(confirmed[next] as Take);
    all.push(take);
  }
  return pending.length === 0 ? confirmed : [...all, ...confirmed.slice(next)];
}

export function fill(node: Sum, record: FactRecord): Filling {
  const outside = refusal(node, record);
  const fresh = withoutRepeats(node.noRepeat);
  const within = capped(node.caps ?? []);
  const { confirmed, pending, refused } = sortOut(selectTimed(record, node), record.asOf, outside);
  const over: NotCounted[] = [];
  const counted = { confirmed: within(fresh(confirmed, over), over), pending: within(fresh(pending, over), over) };
  const oneMore = (fact: TimedFact): Pick<Takes, 'confirmed' | 'refused'> => {
    const alone = sortOut([fact], record.asOf, outside);
    const out = [...alone.refused];
    return { confirmed: within(fresh([...alone.confirmed, ...alone.pending], out), out), refused: out };
  };
  const confirmedBySince = bySince(counted.confirmed, dayOf);
  return { ...counted, confirmedBySince, bySince: merged(confirmedBySince, bySince(counted.pending, dayOf)), refused: [...refused, ...over], oneMore };
}

// The paths of a scheme ask for the same hours in different amounts: those are filled once a record.
const filled = new WeakMap<FactRecord, Map<string, Takes>>();

export function takesOf(node: Sum, record: FactRecord): Takes {
  const known = filled.get(record) ?? new Map<string, Takes>();
  filled.set(record, known);
  const key = JSON.stringify([node.of, node.where, node.caps, node.noRepeat, node.lookBack, node.notBefore, node.never]);
  const takes = known.get(key) ?? fill(node, record);
  known.set(key, takes);
  return takes;
}
