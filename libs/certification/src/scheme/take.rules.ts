import type { LocalDate } from '@waymark/kernel';
import type { FactRecord, NotCounted } from './evaluation.rules';
import type { TimedFact } from './fact.rules';
import { periodStart } from './period.rules';
import { bySince, matches, notCounted, selectTimed, sortOut } from './record.rules';
import type { Cap, Part, Sum } from './requirement.rules';
import { refusal } from './window.rules';

/** A fact and how many of its minutes count. */
export interface Take {
  readonly fact: TimedFact;
  readonly minutes: number;
}
export interface Takes {
  readonly confirmed: readonly Take[];
  readonly pending: readonly Take[];
  /** Both, in the order in which they came into their state. */
  readonly bySince: readonly Take[];
  readonly refused: readonly NotCounted[];
}

const concerns = (cap: Cap, fact: TimedFact): boolean => cap.where === undefined || matches(fact, cap.where);
const drawer = (cap: Cap, on: LocalDate): string => (cap.per ? `${cap.id} ${periodStart[cap.per](on)}` : cap.id);

type Fill = (facts: readonly TimedFact[], refused: NotCounted[]) => Take[];

/** Caps are filled oldest day first: later minutes are the ones left out. The same caps serve the confirmed facts, then the waiting ones. */
function capped(caps: readonly Cap[]): Fill {
  if (caps.length === 0) return (facts) => facts.map((fact) => ({ fact, minutes: fact.minutes }));
  const used = new Map<string, number>();
  const take = (fact: TimedFact, refused: NotCounted[]): Take => {
    const hit = caps.filter((cap) => concerns(cap, fact)).map((cap) => ({ cap, key: drawer(cap, fact.on) }));
    const rooms = hit.map(({ cap, key }) => ({ cap, room: cap.atMost - (used.get(key) ?? 0) })).sort((a, b) => a.room - b.room);
    const tightest = rooms[0];
    const minutes = Math.min(fact.minutes, tightest?.room ?? fact.minutes);
    for (const { key } of hit) used.set(key, (used.get(key) ?? 0) + minutes);
    if (tightest && minutes < fact.minutes) refused.push(notCounted(fact, tightest.cap, fact.minutes - minutes));
    return { fact, minutes };
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

export function takesOf(node: Sum, record: FactRecord): Takes {
  const { confirmed, pending, refused } = sortOut(selectTimed(record, node), record.asOf, refusal(node, record));
  const over: NotCounted[] = [];
  const fresh = withoutRepeats(node.noRepeat);
  const fill = capped(node.caps ?? []);
  const counted = { confirmed: fill(fresh(confirmed, over), over), pending: fill(fresh(pending, over), over) };
  return { ...counted, bySince: bySince([...counted.confirmed, ...counted.pending], ({ fact }) => fact), refused: [...refused, ...over] };
}
