import { waymarkDemo } from './data';
import { canonicalEvaluation } from './digest.rules';
import { evaluate, mayApplyUnder } from './evaluate.rules';
import { aCredential, anAttestation, anExam, anExperience, aSupervision, aTraining } from './fact.builder';
import type { Fact } from './fact.rules';
import type { NodeEvaluation } from './evaluation.rules';
import type { Exists, Ratio, Requirement, Sum } from './requirement.rules';
import type { Scheme } from './scheme.rules';

const asOf = '2026-06-01';
const name = { en: 'Name', es: 'Nombre' };
const base = { name, source: 'Handbook, page 1', whoActs: 'TRAINEE' } as const;
const sum = (over: Partial<Extract<Sum, { of: 'experience' }>> = {}): Sum => ({ ...base, id: 'sum', kind: 'sum', of: 'experience', atLeast: 120, ...over });
const exists = (over: Partial<Extract<Exists, { of: 'attestation' }>> = {}): Exists => ({ ...base, id: 'exists', kind: 'exists', of: 'attestation', ...over });
const scheme = (...requirements: Requirement[]): Scheme => ({ ...waymarkDemo, requirements });

function one(requirement: Requirement, facts: readonly Fact[], on = asOf): NodeEvaluation {
  const node = evaluate(scheme(requirement), facts, on).requirements[0];
  if (!node) throw new Error('No evaluation');
  return node;
}
const sent = { state: 'PENDING', awaits: 'SUPERVISOR' } as const;

describe('a sum', () => {
  it('counts to the minute and says since when it is met', () => {
    const facts = [anExperience({ minutes: 119, on: '2026-03-01' }), anExperience({ minutes: 1, on: '2026-03-05', since: '2026-03-09' })];
    expect(one(sum(), facts.slice(0, 1))).toMatchObject({ status: 'MISSING', counted: 119, missing: 1, whoseTurn: 'TRAINEE', since: null });
    expect(one(sum(), facts)).toMatchObject({ status: 'MET', counted: 120, missing: 0, whoseTurn: null, since: '2026-03-09' });
  });
  it('shows hours that wait for a signature and does not count them', () => {
    const facts = [anExperience({ minutes: 60 }), anExperience({ minutes: 60, since: '2026-03-20', ...sent })];
    expect(one(sum(), facts)).toMatchObject({ status: 'PENDING', met: false, counted: 60, pending: 60, missing: 60, whoseTurn: 'SUPERVISOR', since: '2026-03-20', pendingFactIds: [facts[1]?.id] });
  });
  it('stays the turn of the one who acts while what waits is not enough', () => {
    expect(one(sum(), [anExperience({ minutes: 119, ...sent })])).toMatchObject({ status: 'MISSING', pending: 119, whoseTurn: 'TRAINEE' });
  });
  it('names the rule that keeps minutes out: never, cap, look-back, future', () => {
    const node = sum({
      never: [{ id: 'no-admin', name, where: { field: 'activity', in: ['ADMINISTRATIVE'] } }],
      caps: [{ id: 'notes-cap', name, where: { field: 'activity', in: ['DOCUMENTATION'] }, atMost: 60 }],
      lookBack: { id: 'window', name, months: 6 },
    });
    const facts = [
      anExperience({ id: 'a', activity: 'ADMINISTRATIVE' }),
      anExperience({ id: 'b', activity: 'DOCUMENTATION', minutes: 90 }),
      anExperience({ id: 'c', on: '2025-11-30' }),
      anExperience({ id: 'd', on: '2025-12-01' }),
      anExperience({ id: 'e', on: '2026-06-02' }),
      anExperience({ id: 'f', since: '2026-06-02' }),
    ];
    const result = one(node, facts);
    expect(result).toMatchObject({ counted: 120, met: true, factIds: ['d', 'b'] });
    expect(result.loggedNotCounted.map((item) => [item.factId, item.minutes, item.ruleId])).toEqual([
      ['c', 60, 'window'], ['a', 60, 'no-admin'], ['f', 60, 'NOT_YET'], ['e', 60, 'NOT_YET'], ['b', 30, 'notes-cap'],
    ]);
  });
  it('fills a cap with the oldest hours, and with confirmed ones before those that wait', () => {
    const node = sum({ atLeast: 60, caps: [{ id: 'cap', name, where: { field: 'activity', in: ['DOCUMENTATION'] }, atMost: 60 }] });
    const facts = [
      anExperience({ id: 'waits', activity: 'DOCUMENTATION', on: '2026-01-01', ...sent }),
      anExperience({ id: 'later', activity: 'DOCUMENTATION', on: '2026-03-02' }),
      anExperience({ id: 'first', activity: 'DOCUMENTATION', on: '2026-03-01', minutes: 45 }),
    ];
    expect(one(node, facts)).toMatchObject({ counted: 60, pending: 0, factIds: ['first', 'later'], loggedNotCounted: [{ factId: 'later', minutes: 45 }, { factId: 'waits', minutes: 60 }] });
  });
  it('holds back the minutes of the tightest of two caps', () => {
    const cap = (id: string, atMost: number) => ({ id, name, where: { field: 'activity', in: ['GROUP'] }, atMost }) as const;
    expect(one(sum({ caps: [cap('wide', 90), cap('tight', 30)] }), [anExperience({ activity: 'GROUP' }), anExperience({ activity: 'GROUP' })])).toMatchObject({ counted: 30, loggedNotCounted: [{ minutes: 30, ruleId: 'tight' }, { minutes: 60, ruleId: 'tight' }] });
  });
  it('asks for the months between the first and the last counted day', () => {
    const node = sum({ elapsed: { id: 'span', name, months: 2 } });
    const facts = (last: string) => [anExperience({ minutes: 90, on: '2026-01-31' }), anExperience({ minutes: 90, on: last })];
    expect(one(node, facts('2026-03-30'))).toMatchObject({ met: false, missing: 0, parts: [{ kind: 'elapsed', unit: 'MONTHS', counted: 1, required: 2, missing: 1 }] });
    expect(one(node, facts('2026-03-31'))).toMatchObject({ met: true, since: '2026-03-31' });
  });
  it('waits for a floor although its total is full', () => {
    const node = sum({ floors: [{ id: 'floor', name, where: { field: 'domain', in: ['ADVOCACY'] }, atLeast: 60 }] });
    const facts = [anExperience({ minutes: 200 }), anExperience({ domain: 'ADVOCACY', since: '2026-04-01', ...sent })];
    expect(one(node, facts)).toMatchObject({ status: 'PENDING', missing: 60, whoseTurn: 'SUPERVISOR', since: '2026-04-01' });
  });
  it('does not add up floors that one hour can serve together', () => {
    const floor = (topic: string) => ({ id: topic, name, where: { field: 'topics', in: [topic] }, atLeast: 60 }) as const;
    const node: Sum = { ...base, id: 'sum', kind: 'sum', of: 'training', atLeast: 60, floors: [floor('HIV'), floor('ETHICS')] };
    expect(one(node, [])).toMatchObject({ missing: 60 });
    expect(one(node, [aTraining({ topics: ['HIV', 'ETHICS'] })])).toMatchObject({ met: true });
  });
});

describe('an existing fact', () => {
  it('is refused when too old or before the first day allowed', () => {
    const node = exists({ maxAge: { id: 'age', name, months: 12 }, notBefore: { id: 'start', name, on: '2025-08-01' } });
    const refused = (on: string) => one(node, [anAttestation('X', { on })]).loggedNotCounted.map((item) => item.ruleId);
    expect(refused('2025-05-31')).toEqual(['age']);
    expect(refused('2025-06-01')).toEqual(['start']);
    expect(refused('2025-08-01')).toEqual([]);
  });
  it('may be asked for twice', () => {
    const facts = [anAttestation('X', { on: '2026-01-01' }), anAttestation('Y', { on: '2026-02-01' })];
    expect(one(exists({ count: 2 }), facts)).toMatchObject({ met: true, since: '2026-02-01', counted: 2 });
    expect(one(exists({ count: 2 }), facts.slice(1))).toMatchObject({ met: false, missing: 1 });
  });
  it('may be filtered by a number', () => {
    const node: Requirement = { ...base, id: 'score', kind: 'exists', of: 'exam', where: [{ field: 'score', atLeast: 500 }] };
    expect(one(node, [anExam({ score: 500 })]).met).toBe(true);
    expect(one(node, [anExam({ score: 499 })]).met).toBe(false);
  });
});

describe('a ratio', () => {
  const ratio: Ratio = { ...base, id: 'ratio', kind: 'ratio', part: { of: 'supervision' }, whole: { of: 'experience' }, atLeast: { of: 1, per: 20 } };
  it('is met at one hour for twenty and not a minute below', () => {
    expect(one(ratio, [anExperience({ minutes: 1200 }), aSupervision({ minutes: 60 })])).toMatchObject({ met: true, counted: 60, required: 60 });
    expect(one(ratio, [anExperience({ minutes: 1200 }), aSupervision({ minutes: 59 })])).toMatchObject({ met: false, missing: 1 });
  });
  it('is not met by nothing', () => {
    expect(one(ratio, [])).toMatchObject({ met: false, since: null });
  });
  it('says since when it is met again after it was lost', () => {
    const facts = [
      aSupervision({ minutes: 60, on: '2026-01-01' }), anExperience({ minutes: 1200, on: '2026-01-02' }),
      anExperience({ minutes: 1200, on: '2026-02-01' }), aSupervision({ minutes: 60, on: '2026-03-01' }),
    ];
    expect(one(ratio, facts.slice(0, 2))).toMatchObject({ met: true, since: '2026-01-02' });
    expect(one(ratio, facts.slice(0, 3))).toMatchObject({ met: false, since: null });
    expect(one(ratio, facts)).toMatchObject({ met: true, since: '2026-03-01' });
  });
  it('waits when what is sent would make it', () => {
    expect(one(ratio, [anExperience({ minutes: 1200 }), aSupervision({ minutes: 60, ...sent })])).toMatchObject({ status: 'PENDING', whoseTurn: 'SUPERVISOR', pending: 60 });
  });
});

describe('groups', () => {
  const path = (code: string): Exists => exists({ id: code, where: [{ field: 'code', in: [code] }], whoActs: 'BOARD' });
  const children = [path('A'), path('B'), path('C')];
  const facts = [anAttestation('A', { on: '2026-01-01' }), anAttestation('B', { on: '2026-02-01' }), anAttestation('C', { on: '2026-03-01' })];
  const group = { ...base, id: 'group', children };
  it.each([
    [{ ...group, kind: 'all' } as const, 3, '2026-03-01'],
    [{ ...group, kind: 'any' } as const, 1, '2026-01-01'],
    [{ ...group, kind: 'atLeast', count: 2 } as const, 2, '2026-02-01'],
  ])('%# are met from the last fact they need and not before', (node, needed, since) => {
    expect(one(node, facts)).toMatchObject({ met: true, since, required: needed });
    expect(one(node, facts.slice(0, needed))).toMatchObject({ met: true, since });
    expect(one(node, facts.slice(0, needed - 1))).toMatchObject({ met: false, missing: 1, since: null });
  });
  it('with every part asked for, it is the turn of the first missing part; with a choice, of the one who chooses', () => {
    expect(one({ ...group, kind: 'all' }, []).whoseTurn).toBe('BOARD');
    expect(one({ ...group, kind: 'any' }, []).whoseTurn).toBe('TRAINEE');
  });
  it('wait on the part that waits', () => {
    const waiting = facts.map((fact): Fact => (fact.code === 'C' ? { ...fact, ...sent } : fact));
    expect(one({ ...group, kind: 'all' }, waiting)).toMatchObject({ status: 'PENDING', whoseTurn: 'SUPERVISOR', since: '2026-03-01', counted: 2, pending: 1 });
  });
});

it('a fact given twice is refused, so that no hour counts twice', () => {
  const fact = anExperience();
  expect(() => evaluate(waymarkDemo, [fact, fact], asOf)).toThrow('given twice');
});

it('the digest text is JSON of the evaluation with its keys in order', () => {
  const evaluation = evaluate(waymarkDemo, [anExperience()], asOf);
  const text = canonicalEvaluation(evaluation);
  expect(JSON.parse(text)).toEqual(evaluation);
  expect(text.startsWith('{"asOf":"2026-06-01","met":false,"requirements":[{"counted":0,')).toBe(true);
  expect(canonicalEvaluation(evaluate(waymarkDemo, [], asOf))).not.toBe(text);
});

describe('grandfathering', () => {
  const certified: Requirement = { ...base, id: 'before', kind: 'exists', of: 'credential', where: [{ field: 'on', before: '2022-07-01' }] };
  const old: Scheme = {
    ...scheme(sum()), effectiveFrom: '2020-01-01', effectiveTo: '2022-06-30',
    grandfathering: [{ id: 'clause', name, source: 'Statute, section 8', requirements: [certified], until: '2024-06-30' }],
  };
  const may = (on: string, ...facts: Fact[]): boolean => mayApplyUnder(old, facts, on);
  it('lets those who meet the clause apply under the old version, until its day', () => {
    const before = aCredential({ on: '2022-06-30' });
    expect([may('2022-06-30'), may('2022-07-01'), may('2019-12-31', before)]).toEqual([true, false, false]);
    expect([may('2024-06-30', before), may('2024-07-01', before)]).toEqual([true, false]);
    expect(may('2024-06-30', aCredential({ on: '2022-07-01' }))).toBe(false);
  });
});
