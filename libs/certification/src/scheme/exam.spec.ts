import { anExam, aTraining } from './fact.builder';
import type { FactOf } from './fact.rules';
import type { Exam } from './requirement.rules';
import { node, one, rule } from './scheme.builder';

const written = rule('written', { exam: ['WRITTEN'] });
const exam = (over: Partial<Exam> = {}): Exam => ({ ...node, id: 'exam', kind: 'exam', parts: [written], ...over });
const sat = (on: string, passed: boolean, over: Partial<FactOf<'exam'>> = {}) => anExam({ exam: 'WRITTEN', on, passed, score: passed ? 80 : 60, ...over });
const fail = (on: string) => sat(on, false);
const pass = (on: string) => sat(on, true);

describe('an exam', () => {
  it('is passed by a counted attempt at its pass mark and not a point below', () => {
    const eighty = exam({ parts: [{ ...written, passMark: 80 }] });
    expect(one(eighty, [pass('2026-05-01')])).toMatchObject({ met: true, since: '2026-05-01', counted: 1, required: 1, parts: [] });
    expect(one(eighty, [sat('2026-05-01', true, { score: 79 })])).toMatchObject({ met: false, missing: 1 });
    expect(one(eighty, [sat('2026-05-01', false, { score: 90 })])).toMatchObject({ met: false });
  });
  it('may have parts, each with its own attempts', () => {
    const both = exam({ parts: [written, rule('oral', { exam: ['ORAL'] })] });
    const facts = [pass('2026-05-01'), sat('2026-05-02', true, { exam: 'ORAL' })];
    expect(one(both, facts)).toMatchObject({ met: true, counted: 2, required: 2, since: '2026-05-02' });
    expect(one(both, facts.slice(0, 1))).toMatchObject({ met: false, missing: 1, since: null, parts: [{ id: 'written', met: true }, { id: 'oral', met: false, kind: 'part' }] });
  });
  it('waits when a result is not released', () => {
    expect(one(exam(), [sat('2026-05-01', true, { state: 'PENDING', awaits: 'BOARD' })])).toMatchObject({ status: 'PENDING', whoseTurn: 'BOARD', pending: 1, counted: 0 });
  });
  it('a pass may grow too old', () => {
    const four = exam({ maxAge: rule('four-years', { months: 48 }) });
    expect(one(four, [pass('2022-06-01')]).met).toBe(true);
    expect(one(four, [pass('2022-05-31')])).toMatchObject({ met: false, loggedNotCounted: [{ ruleId: 'four-years' }] });
  });
});

describe('the wait between attempts', () => {
  const ninety = exam({ wait: rule('wait', { days: 90 }) });
  it('ends on the ninetieth day', () => {
    expect(one(ninety, [fail('2026-01-01'), pass('2026-04-01')]).met).toBe(true);
    expect(one(ninety, [fail('2026-01-01'), pass('2026-03-31')])).toMatchObject({ met: false, loggedNotCounted: [{ ruleId: 'wait' }] });
  });
  it('does not begin with a result that is not released', () => {
    expect(one(ninety, [sat('2026-01-01', false, { state: 'PENDING', awaits: 'BOARD' }), pass('2026-01-15')]).met).toBe(true);
  });
  it('is told, while it lasts', () => {
    expect(one(ninety, [fail('2026-05-01')])).toMatchObject({ attempt: { from: '2026-07-30', left: null, until: null, mustRetrain: false } });
    expect(one(ninety, [fail('2026-01-01')])).toMatchObject({ attempt: { from: null } });
  });
});

describe('attempts', () => {
  it('three within twelve months in a row: the fourth counts again when the first is a year old', () => {
    const rolling = exam({ attempts: rule('tries', { max: 3, months: 12 }) });
    const three = [fail('2025-03-01'), fail('2025-06-01'), fail('2025-09-01')];
    expect(one(rolling, [...three, pass('2026-02-28')])).toMatchObject({ met: false, loggedNotCounted: [{ ruleId: 'tries' }] });
    expect(one(rolling, [...three, pass('2026-03-01')]).met).toBe(true);
  });
  it('three for an application', () => {
    const perApplication = exam({ attempts: rule('tries', { max: 3, since: 'APPLICATION' } as const) });
    const facts = [fail('2025-12-01'), fail('2026-02-01'), fail('2026-03-01'), pass('2026-04-01')];
    expect(one(perApplication, facts, { asOf: '2026-06-01', openedOn: '2026-01-01' }).met).toBe(true);
    expect(one(perApplication, facts, { asOf: '2026-06-01', openedOn: '2025-11-01' }).met).toBe(false);
    expect(one(perApplication, facts.slice(0, 3), { asOf: '2026-06-01', openedOn: '2026-01-01' })).toMatchObject({ attempt: { left: 1 } });
  });
  it('three within a year of the training, then the training again', () => {
    const course = { of: 'training', where: [{ field: 'topics', in: ['CORE'] }] } as const;
    const georgia = exam({ attempts: rule('tries', { max: 3, months: 12, since: course }) });
    const trained = (on: string) => aTraining({ topics: ['CORE'], on });
    const three = [trained('2025-01-10'), fail('2025-02-01'), fail('2025-03-01'), fail('2025-04-01')];
    expect(one(georgia, [...three, pass('2025-05-01')]).met).toBe(false);
    expect(one(georgia, [...three, trained('2025-04-20'), pass('2025-05-01')]).met).toBe(true);
    expect(one(georgia, [trained('2025-01-10'), pass('2026-01-10')]).met).toBe(true);
    expect(one(georgia, [trained('2025-01-10'), pass('2026-01-11')])).toMatchObject({ met: false, loggedNotCounted: [{ ruleId: 'tries' }] });
    expect(one(georgia, [trained('2025-08-01'), fail('2025-09-01')])).toMatchObject({ attempt: { left: 2, until: '2026-08-01' } });
  });
  it('after three failures a training must come first', () => {
    const retrain = exam({ retrain: rule('retrain', { after: 3, by: { of: 'training' } } as const) });
    const three = [fail('2026-01-01'), fail('2026-02-01'), fail('2026-03-01')];
    expect(one(retrain, three)).toMatchObject({ attempt: { mustRetrain: true } });
    expect(one(retrain, [...three, pass('2026-04-02')])).toMatchObject({ met: false, loggedNotCounted: [{ ruleId: 'retrain' }] });
    expect(one(retrain, [...three, aTraining({ on: '2026-04-01' }), pass('2026-04-02')]).met).toBe(true);
    expect(one(retrain, [aTraining({ on: '2025-12-01' }), ...three.slice(1), pass('2026-04-02')]).met).toBe(true);
  });
});
