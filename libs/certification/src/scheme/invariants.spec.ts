import { addDays, periodStart } from '@waymark/kernel';
import fc from 'fast-check';
import { canonicalEvaluation } from './digest.rules';
import { evaluate, evaluateNode } from './evaluate.rules';
import { explainEntry } from './explain.rules';
import { aCredential, anAttestation, anExam, anExperience, aSupervision, aTraining } from './fact.builder';
import type { Fact } from './fact.rules';
import { planOf } from './plan.rules';
import { future } from './projection.rules';
import { factRecord } from './record.rules';
import type { Requirement } from './requirement.rules';
import { anExists, aScheme, aSum, aTrainingSum, node, one, rule } from './scheme.builder';
import { takesOf } from './take.rules';

const asOf = '2026-06-01';
const moment = { asOf, openedOn: asOf };
const day = fc.integer({ min: 0, max: 420 }).map((days) => addDays('2025-05-01', days));
const standing = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: fc.constant({ state: 'PENDING', awaits: 'SUPERVISOR' } as const) });
const minutes = fc.integer({ min: 1, max: 600 });
const domain = fc.constantFrom('ADVOCACY' as const, 'RECOVERY_WELLNESS' as const, null);
const activity = fc.constantFrom('ONE_TO_ONE', 'DOCUMENTATION');

const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  fc.tuple(fc.record({ on: day, minutes, domain, activity }), standing).map(([over, state]) => anExperience({ ...over, ...state })),
  fc.tuple(fc.record({ on: day, minutes, domain }), standing).map(([over, state]) => aSupervision({ ...over, ...state })),
  fc.tuple(fc.record({ on: day, minutes, domain, course: fc.constantFrom('A', 'B', undefined) }), standing).map(([over, state]) => aTraining({ ...over, ...state })),
  fc.tuple(fc.record({ on: day, passed: fc.boolean(), score: fc.integer({ min: 60, max: 90 }) }), standing).map(([over, state]) => anExam({ ...over, ...state })),
  day.map((on) => anAttestation('CODE', { on })),
  fc.record({ on: day, until: day }).map((over) => aCredential(over)),
);
const facts = fc.array(anyFact, { maxLength: 60, size: 'max' });

const weekly = aSum({ id: 'weekly', atLeast: 2400, caps: [rule('cap', { atMost: 600, per: 'WEEK' } as const), rule('notes', { where: { field: 'activity', in: ['DOCUMENTATION'] }, atMost: 900 } as const)] });
const once = aTrainingSum({ id: 'once', atLeast: 600, noRepeat: rule('repeat', {}), floors: [rule('floor', { where: { field: 'domain', in: ['ADVOCACY'] }, atLeast: 120, lookBack: rule('floor-window', { months: 6 }) } as const)] });
const cadence: Requirement = { ...node, id: 'cadence', kind: 'cadence', what: { of: 'supervision' }, every: 'MONTH', whenever: { of: 'experience' } };
const exam: Requirement = {
  ...node, id: 'exam', kind: 'exam', parts: [rule('part', { exam: ['ICRC_PR'], passMark: 75 })], wait: rule('wait', { days: 30 }),
  attempts: rule('tries', { max: 3, months: 12 }), retrain: rule('retrain', { after: 2, by: { of: 'training' } } as const),
};
const holds: Requirement = { ...node, id: 'holds', kind: 'holds', where: [] };
const ratio: Requirement = { ...node, id: 'ratio', kind: 'ratio', part: { of: 'supervision' }, whole: { of: 'experience' }, atLeast: { of: 1, per: 4 }, lookBack: rule('ratio-window', { months: 9 }) };
const every = aScheme(weekly, once, cadence, exam, holds, ratio, { ...node, id: 'paths', kind: 'atLeast', count: 2, children: [anExists(), { ...exam, id: 'other-exam' }, aSum({ id: 'path' })] });

describe('whatever the facts', () => {
  it('the order in which they are given changes nothing, in any kind of requirement', () => {
    fc.assert(fc.property(facts.chain((list) => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }))), ([list, shuffled]) => {
      expect(canonicalEvaluation(evaluate(every, shuffled, asOf))).toBe(canonicalEvaluation(evaluate(every, list, asOf)));
    }));
  });
  it('one more signed fact unmeets nothing that only asks for enough', () => {
    // One cap only: where two overlap, an earlier hour can take the room of two later ones.
    const oneCap = aSum({ id: 'one-cap', atLeast: 2400, caps: [rule('cap', { atMost: 600, per: 'WEEK' } as const)] });
    const growing = [aSum(), anExists(), holds, oneCap, { ...cadence, whenever: undefined, notBefore: rule('start', { on: '2025-05-01' }) } as Requirement];
    fc.assert(fc.property(facts, anyFact, (list, more) => {
      const met = (given: readonly Fact[]): string[] => evaluate(aScheme(...growing), given, asOf).requirements.filter((found) => found.met).map(({ id }) => id);
      expect(met([...list, { ...more, state: 'CONFIRMED' } as Fact])).toEqual(expect.arrayContaining(met(list)));
    }));
  });
  it('a day that passes unmeets nothing that has neither look-back nor end', () => {
    fc.assert(fc.property(facts, fc.integer({ min: 1, max: 200 }), (list, days) => {
      const growing = aScheme(aSum(), anExists(), weekly);
      const met = (on: string): string[] => evaluate(growing, list, on).requirements.filter((found) => found.met).map(({ id }) => id);
      expect(met(addDays('2025-11-01', days))).toEqual(expect.arrayContaining(met('2025-11-01')));
    }));
  });
  it('no week counts more than its cap', () => {
    fc.assert(fc.property(facts, (list) => {
      const { confirmed, pending } = takesOf(weekly, factRecord(list, moment));
      const weeks = new Map<string, number>();
      for (const { fact, minutes: taken } of [...confirmed, ...pending]) {
        const week = periodStart.WEEK(fact.on);
        weeks.set(week, (weeks.get(week) ?? 0) + taken);
      }
      expect([...weeks.values()].filter((sum) => sum > 600)).toEqual([]);
    }));
  });
  it('every minute is counted, waiting, or kept out by a named rule', () => {
    fc.assert(fc.property(facts, (list) => {
      for (const [requirement, kind] of [[weekly, 'experience'], [once, 'training']] as const) {
        const found = one(requirement, list, asOf);
        const out = found.loggedNotCounted.reduce((all, item) => all + (item.minutes ?? 0), 0);
        expect(found.counted + found.pending + out).toBe(list.reduce((all, item) => all + (item.kind === kind ? item.minutes : 0), 0));
      }
    }));
  });
  it('[D6] what an entry adds and what rules refuse make up the entry', () => {
    fc.assert(fc.property(facts, minutes, (list, length) => {
      const [gained] = explainEntry(aScheme(weekly), { facts: list, entry: anExperience({ id: 'entry', on: asOf, minutes: length }), at: asOf });
      expect((gained?.counts ?? 0) + (gained?.refused ?? []).reduce((all, item) => all + item.minutes, 0)).toBe(length);
    }));
  });
  it('[O4] what the plan foretells is met on that day and not the day before', () => {
    fc.assert(fc.property(facts, fc.constantFrom<Requirement>(aSum({ atLeast: 9000 }), weekly, once, ratio), (list, requirement) => {
      const [line] = planOf(aScheme(requirement), list, asOf).lines;
      if (!line?.on || line.status !== 'MISSING') return;
      const ahead = future(list, moment);
      expect(evaluateNode(requirement, ahead.on(line.on)).met).toBe(true);
      expect(line.on > asOf && evaluateNode(requirement, ahead.on(addDays(line.on, -1))).met).toBe(false);
    }), { numRuns: 60 });
  });
});
