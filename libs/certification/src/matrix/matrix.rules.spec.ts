import fc from 'fast-check';
import { anExperience } from '../scheme/fact.builder';
import type { TimedFact } from '../scheme/fact.rules';
import { aScheme, aSum, rule } from '../scheme/scheme.builder';
import { MatrixCut, matricesOf } from './matrix.rules';
import type { MatrixRow, Traits } from './matrix.rules';

const moment = { asOf: '2026-06-30', openedOn: '2026-06-30' };
const traitsOf = (facts: readonly TimedFact[]) => new Map(facts.map((fact): [string, Traits] => [fact.id, { ACTIVITY: 'activity' in fact ? String(fact.activity) : '', DOMAIN: fact.domain ?? '', SIGNER: 'ROLE' }]));
const sum = aSum({
  atLeast: 600,
  caps: [rule('weekly', { atMost: 300, per: 'WEEK' } as const)],
  floors: [rule('advocacy', { where: { field: 'domain', in: ['ADVOCACY'] }, atLeast: 120 } as const), rule('ethics', { where: { field: 'domain', in: ['ETHICAL_RESPONSIBILITY'] }, atLeast: 60 } as const), rule('direct', { where: { field: 'activity', in: ['ONE_TO_ONE', 'GROUP_FACILITATION'] }, atLeast: 400 } as const)],
});
const read = (facts: readonly TimedFact[]) => matricesOf(aScheme(sum), facts, { moment, traits: traitsOf(facts) })[0]!;
const row = (rows: readonly MatrixRow[], cut: MatrixCut, key: string | null) => rows.find((each) => each.cut === cut && each.key === key);

describe('[D7] the matrix of required, counted and missing', () => {
  const facts = [
    anExperience({ id: 'a', on: '2026-06-01', minutes: 240, activity: 'ONE_TO_ONE', domain: 'ADVOCACY' }),
    anExperience({ id: 'b', on: '2026-06-02', minutes: 120, activity: 'DOCUMENTATION', domain: 'RECOVERY_WELLNESS' }),
    anExperience({ id: 'c', on: '2026-06-10', minutes: 90, activity: 'GROUP_FACILITATION', domain: 'ADVOCACY', state: 'PENDING', awaits: 'SUPERVISOR' }),
  ];

  it('tells the whole: counted, waiting, and what a rule kept out', () => {
    expect(read(facts).total).toEqual({ required: 600, counted: 300, pending: 90, notCounted: 60, missing: 300 });
  });

  it('has a row for what was done and for what is asked, done or not', () => {
    const { rows } = read(facts);
    expect(row(rows, MatrixCut.DOMAIN, 'ADVOCACY')).toMatchObject({ required: 120, counted: 240, pending: 90, missing: 0 });
    expect(row(rows, MatrixCut.DOMAIN, 'ETHICAL_RESPONSIBILITY')).toMatchObject({ required: 60, counted: 0, missing: 60 });
    expect(row(rows, MatrixCut.DOMAIN, 'RECOVERY_WELLNESS')).toMatchObject({ required: null, counted: 60, notCounted: 60, missing: null });
    expect(row(rows, MatrixCut.SIGNER, 'ROLE')).toMatchObject({ counted: 300, pending: 90 });
  });

  it('has one row by the name of the rule where it is over several', () => {
    expect(row(read(facts).rows, MatrixCut.ACTIVITY, null)).toMatchObject({ rule: sum.floors?.[2]?.name, required: 400, counted: 240, pending: 90, missing: 160 });
  });

  it('adds up in every cut that knows each entry', () => {
    const some = fc.array(fc.record({ minutes: fc.integer({ min: 5, max: 600 }), day: fc.integer({ min: 1, max: 28 }), activity: fc.constantFrom('ONE_TO_ONE', 'DOCUMENTATION'), isPending: fc.boolean() }), { maxLength: 25 });
    fc.assert(
      fc.property(some, (entries) => {
        const all = entries.map(({ minutes, day, activity, isPending }, index) => anExperience({ id: `e${index}`, minutes, activity, on: `2026-06-${String(day).padStart(2, '0')}`, ...(isPending ? { state: 'PENDING' as const, awaits: 'SUPERVISOR' as const } : {}) }));
        const { total, rows } = read(all);
        const activities = rows.filter(({ cut, key }) => cut === MatrixCut.ACTIVITY && key !== null);
        for (const part of ['counted', 'pending', 'notCounted'] as const) expect(activities.reduce((whole, each) => whole + each[part], 0)).toBe(total[part]);
        expect(total.counted + total.pending + total.notCounted).toBe(entries.reduce((whole, { minutes }) => whole + minutes, 0));
      }),
    );
  });
});
