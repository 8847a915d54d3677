import { evaluate, evaluateNode } from '../scheme/evaluate.rules';
import { anExperience, aSupervision } from '../scheme/fact.builder';
import type { Requirement } from '../scheme/requirement.rules';
import { factRecord } from '../scheme/record.rules';
import { aScheme, aSum, node } from '../scheme/scheme.builder';
import { AskedOfSupervision, askedSupervision } from './asked-supervision.rules';

const weekly: Requirement = { ...node, id: 'weekly', kind: 'cadence', every: 'WEEK', what: { of: 'supervision' }, whenever: { of: 'experience' } };
const monthly: Requirement = { ...node, id: 'monthly', kind: 'cadence', every: 'MONTH', what: { of: 'supervision' } };
const share: Requirement = { ...node, id: 'share', kind: 'ratio', part: { of: 'supervision' }, whole: { of: 'experience' }, atLeast: { of: 1, per: 20 } };
const work = (...days: string[]) => days.map((on) => anExperience({ id: `work ${on}`, on, minutes: 600 }));
const supervised = (...days: string[]) => days.map((on) => aSupervision({ id: `supervision ${on}`, on, minutes: 60 }));
const read = (requirement: Requirement, facts: Parameters<typeof evaluate>[1], asOf = '2026-04-06') => {
  const scheme = aScheme(requirement);
  return askedSupervision(scheme, evaluate(scheme, facts, asOf).requirements);
};

describe('[D7] supervision that a scheme asks for', () => {
  it('is told by its weeks, with the ones that had none as stretches of days', () => {
    // Weeks of 2, 9, 16, 23 and 30 March; none in the second, third and last.
    const facts = [...work('2026-03-03', '2026-03-10', '2026-03-17', '2026-03-24', '2026-03-31'), ...supervised('2026-03-04', '2026-03-25')];
    expect(read(weekly, facts)).toEqual([{ id: 'weekly', name: node.name, kind: AskedOfSupervision.CADENCE, every: 'WEEK', status: 'MISSING', counted: 2, required: 5, pending: 0, missed: [{ from: '2026-03-09', to: '2026-03-22' }, { from: '2026-03-30', to: '2026-04-05' }] }]);
  });
  it('is told by its months, too', () => {
    expect(read(monthly, supervised('2026-01-15', '2026-04-02'))[0]).toMatchObject({ every: 'MONTH', missed: [{ from: '2026-02-01', to: '2026-03-31' }] });
  });
  it('is told by its share of the work, in minutes', () => {
    expect(read(share, [...work('2026-03-03', '2026-03-10', '2026-03-17'), ...supervised('2026-03-04')])).toMatchObject([{ kind: AskedOfSupervision.RATIO, every: null, counted: 60, required: 90, status: 'MISSING', missed: [] }]);
  });
  it('is found inside groups of requirements, and nothing else is', () => {
    const group: Requirement = { ...node, id: 'group', kind: 'all', children: [weekly, aSum()] };
    const scheme = aScheme(group);
    const evaluated = [evaluateNode(group, factRecord(work('2026-03-03'), { asOf: '2026-04-06', openedOn: '2026-04-06' }))];
    expect(askedSupervision(scheme, evaluated).map(({ id }) => id)).toEqual(['weekly']);
    expect(read(aSum(), work('2026-03-03'))).toEqual([]);
  });
});
