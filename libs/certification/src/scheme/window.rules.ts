import { addMonths } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { FactRecord } from './evaluation.rules';
import type { Fact } from './fact.rules';
import { matches, select } from './record.rules';
import type { Exclusion, Part, Span, Start } from './requirement.rules';

const never = '9999-12-31';

/** The day from which facts count; the end of time while what it waits for has not happened. */
export function startDay(start: Start, record: FactRecord): LocalDate {
  if ('on' in start) return start.on;
  const first = select(record.whole ?? record, start.first).find((fact) => fact.state === 'CONFIRMED' && fact.on <= record.asOf);
  return first?.on ?? never;
}

export const lookBackDay = (span: Span | undefined, asOf: LocalDate): LocalDate => (span ? addMonths(asOf, -span.months) : '');

interface Rules {
  readonly lookBack?: Span;
  readonly notBefore?: Start;
  readonly never?: readonly Exclusion[];
}

const excludes = (rule: Exclusion, fact: Fact): boolean => matches(fact, rule.where) && !(rule.unless && matches(fact, rule.unless));

/** Names the rule that keeps a fact out, if any. */
export function refusal(rules: Rules, record: FactRecord): (fact: Fact) => Part | undefined {
  if (!rules.lookBack && !rules.notBefore && !rules.never) return () => undefined;
  const from = lookBackDay(rules.lookBack, record.asOf);
  const start = rules.notBefore ? startDay(rules.notBefore, record) : '';
  return (fact) => {
    if (fact.on < from) return rules.lookBack;
    return fact.on < start ? rules.notBefore : rules.never?.find((rule) => excludes(rule, fact));
  };
}
