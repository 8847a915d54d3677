import { anExperience, aSupervision, aTraining } from './fact.builder';
import type { Fact } from './fact.rules';
import { explainEntry } from './explain.rules';
import { aScheme, aSum, aTrainingSum, name, node, rule } from './scheme.builder';
import type { Requirement } from './requirement.rules';

const at = '2026-06-05';
const weekly = rule('weekly', { atMost: 2400, per: 'WEEK' } as const);
const sum = aSum({ atLeast: 30_000, caps: [weekly] });
const explain = (requirement: Requirement, facts: readonly Fact[], entry: Parameters<typeof explainEntry>[1]['entry']) => explainEntry(aScheme(requirement), { facts, entry, at });

describe('[D6] one more entry', () => {
  it('counts 1 h 30; 30 min over the weekly cap', () => {
    const week = [anExperience({ minutes: 1200, on: '2026-06-01' }), anExperience({ minutes: 1110, on: '2026-06-02' })];
    const entry = anExperience({ minutes: 120, on: '2026-06-05' });
    expect(explain(sum, week, entry)).toEqual([{ id: 'sum', name, fits: true, counts: 90, refused: [{ ruleId: 'weekly', rule: name, minutes: 30 }], floors: [] }]);
    expect(explain(sum, week, { ...entry, on: '2026-05-31' })).toMatchObject([{ counts: 120, refused: [] }]);
  });
  it('finds the room that what is there has left, whatever day of the week it is', () => {
    const later = [anExperience({ id: 'later', minutes: 2400, on: '2026-06-03' })];
    expect(explain(sum, later, anExperience({ minutes: 60, on: '2026-06-02' }))).toMatchObject([{ counts: 0, refused: [{ ruleId: 'weekly', minutes: 60 }] }]);
  });
  it('says which floor it feeds, and names every rule that says no', () => {
    const strict = aSum({
      floors: [rule('advocacy', { where: { field: 'domain', in: ['ADVOCACY'] }, atLeast: 60 } as const)],
      never: [rule('no-admin', { where: { field: 'activity', in: ['ADMINISTRATIVE'] } } as const)], lookBack: rule('window', { months: 12 }),
    });
    expect(explain(strict, [], anExperience({ domain: 'ADVOCACY', on: at }))).toMatchObject([{ counts: 60, refused: [], floors: [{ id: 'advocacy', name }] }]);
    expect(explain(strict, [], anExperience({ activity: 'ADMINISTRATIVE', on: at }))).toMatchObject([{ counts: 0, refused: [{ ruleId: 'no-admin', minutes: 60 }], floors: [] }]);
    expect(explain(strict, [], anExperience({ on: '2025-06-04' }))).toMatchObject([{ counts: 0, refused: [{ ruleId: 'window', minutes: 60 }] }]);
    expect(explain(strict, [], anExperience({ on: '2026-06-06' }))).toMatchObject([{ counts: 0, refused: [{ ruleId: 'NOT_YET', minutes: 60 }] }]);
  });
  it('that the requirement does not ask for says so', () => {
    const matched = aSum({ where: [{ field: 'populationMatch', is: true }] });
    expect(explain(matched, [], anExperience({ on: at }))).toMatchObject([{ fits: false, counts: 0, refused: [] }]);
  });
  it('that is corrected takes the place of its earlier form', () => {
    const entry = anExperience({ id: 'same', minutes: 60, on: '2026-06-01' });
    expect(explain(sum, [entry], { ...entry, minutes: 90 })).toMatchObject([{ counts: 90 }]);
  });
  it('is read against requirements of its kind alone, also inside groups', () => {
    const group: Requirement = { ...node, id: 'any', kind: 'any', children: [aSum({ id: 'inside' }), aTrainingSum({ id: 'training' })] };
    expect(explain(group, [], anExperience({ on: at })).map(({ id }) => id)).toEqual(['inside']);
    expect(explain(group, [], aTraining({ on: at })).map(({ id }) => id)).toEqual(['training']);
    expect(explain(group, [], aSupervision({ on: at }))).toEqual([]);
  });
});
