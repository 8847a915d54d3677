import { addDays } from '@waymark/kernel';
import type { LocalDate } from '@waymark/kernel';
import type { FactRecord, NodeEvaluation } from './evaluation.rules';
import type { FactOf } from './fact.rules';
import { evaluateCount } from './exists.rules';
import { select } from './record.rules';
import type { Holds, Part } from './requirement.rules';

export const notLive: Part = { id: 'NOT_LIVE', name: { en: 'Not valid on this day', es: 'Sin validez en este día' } };

export const isCredential = (fact: { kind: string }): fact is FactOf<'credential'> => fact.kind === 'credential';

/** Only an active credential is live; one without a last day is valid until its status says otherwise. */
export const isLive = ({ status, until }: FactOf<'credential'>, on: LocalDate): boolean => status === 'ACTIVE' && (until === undefined || on <= until);

export function evaluateHolds(node: Holds, record: FactRecord): NodeEvaluation {
  const held = select(record, { of: 'credential', where: node.where }).filter(isCredential);
  const tooShort = ({ until }: FactOf<'credential'>): boolean => node.daysLeft !== undefined && until !== undefined && until < addDays(record.asOf, node.daysLeft.days);
  const refusal = (fact: FactOf<'credential'>): Part | undefined => {
    if (!isLive(fact, record.asOf)) return notLive;
    return tooShort(fact) ? node.daysLeft : undefined;
  };
  return evaluateCount(node, { facts: held, required: 1, refusal }, record);
}
