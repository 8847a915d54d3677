import { addMonths } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { FactRecord, NotCounted } from './evaluation.rules';
import type { TimedFact } from './fact.rules';
import { matches, notCounted, selectTimed, sortOut } from './record.rules';
import type { Cap, Exclusion, Part, Span, Sum } from './scheme.rules';

/** A fact and how many of its minutes count. */
export interface Take {
  readonly fact: TimedFact;
  readonly minutes: number;
}
export interface Takes {
  readonly confirmed: readonly Take[];
  readonly pending: readonly Take[];
  readonly refused: readonly NotCounted[];
}

interface Rules {
  readonly lookBack?: Span;
  readonly never?: readonly Exclusion[];
}

function refusal({ lookBack, never = [] }: Rules, asOf: LocalDate): (fact: TimedFact) => Part | undefined {
  const from = lookBack ? addMonths(asOf, -lookBack.months) : '';
  return (fact) => (fact.on < from ? lookBack : never.find((rule) => matches(fact, rule.where)));
}

/** Caps are filled oldest day first: later minutes are the ones left out. The same caps serve the confirmed facts, then the waiting ones. */
function capped(caps: readonly Cap[]): (facts: readonly TimedFact[], refused: NotCounted[]) => Take[] {
  const left = new Map(caps.map((cap) => [cap.id, cap.atMost]));
  const room = (cap: Cap): number => left.get(cap.id) ?? 0;
  const take = (fact: TimedFact, refused: NotCounted[]): Take => {
    const hit = caps.filter((cap) => matches(fact, cap.where)).sort((a, b) => room(a) - room(b));
    const minutes = Math.min(fact.minutes, ...hit.map(room));
    for (const cap of hit) left.set(cap.id, room(cap) - minutes);
    const tightest = hit[0];
    if (tightest && minutes < fact.minutes) refused.push(notCounted(fact, tightest, fact.minutes - minutes));
    return { fact, minutes };
  };
  return (facts, refused) => facts.map((fact) => take(fact, refused)).filter((taken) => taken.minutes > 0);
}

export function takesOf(node: Sum, record: FactRecord): Takes {
  const { confirmed, pending, refused } = sortOut(selectTimed(record, node), record.asOf, refusal(node, record.asOf));
  const over: NotCounted[] = [];
  const fill = capped(node.caps ?? []);
  const counted = { confirmed: fill(confirmed, over), pending: fill(pending, over) };
  return { ...counted, refused: [...refused, ...over] };
}
