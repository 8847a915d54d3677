import { aDocument, anAttestation, anExam, aTraining } from './fact.builder';
import type { Fact } from './fact.rules';
import { cycleEnd, validUntil } from './cycle.rules';
import { evaluateRenewal } from './renewal.rules';
import type { HeldCycle } from './renewal.rules';
import { anExists, aScheme, aTrainingSum, name, node, rule } from './scheme.builder';
import type { Cycle, LateStep, Renewal } from './scheme.rules';

const anniversary: Cycle = { kind: 'anniversary', months: 24 };
const education = aTrainingSum({
  id: 'education', atLeast: 1200, noRepeat: rule('once', {}),
  floors: [rule('ethics', { where: { field: 'domain', in: ['ETHICAL_RESPONSIBILITY'] }, atLeast: 360 } as const)],
});
const renewal = (over: Partial<Renewal> = {}): Renewal => ({ source: 'Handbook, page 2', cycle: anniversary, requirements: [education], late: [], ...over });
const cycle: HeldCycle = { from: '2024-03-01', until: '2026-02-28', isFirst: true };
const ethics = aTraining({ id: 'ethics-1', on: '2025-01-10', domain: 'ETHICAL_RESPONSIBILITY', minutes: 360 });
const enough: Fact[] = [ethics, aTraining({ id: 'other-1', on: '2025-06-10', minutes: 840 })];
const on = (asOf: string, over: Partial<Renewal> = {}, facts: readonly Fact[] = enough, held = cycle) => evaluateRenewal(renewal(over), held, { facts, asOf });

describe('the end of a cycle', () => {
  const first = { isFirst: true, birthday: '09-15' };
  it.each<[string, Cycle, { from: string; isFirst: boolean; birthday?: string }, string | null]>([
    ['two years to the day', anniversary, { ...first, from: '2024-03-01' }, '2026-02-28'],
    ['one year from 29 February', { kind: 'anniversary', months: 12 }, { ...first, from: '2024-02-29' }, '2025-02-27'],
    ['the next birthday', { kind: 'birthday', months: 24, first: 'NEXT' }, { ...first, from: '2026-09-14' }, '2026-09-15'],
    ['the next birthday, not the day itself', { kind: 'birthday', months: 24, first: 'NEXT' }, { ...first, from: '2026-09-15' }, '2027-09-15'],
    ['the last birthday in less than two years', { kind: 'birthday', months: 24, first: 'LAST_IN_CYCLE' }, { ...first, from: '2026-09-14' }, '2027-09-15'],
    ['the last birthday, a day later', { kind: 'birthday', months: 24, first: 'LAST_IN_CYCLE' }, { ...first, from: '2026-09-17' }, '2028-09-15'],
    ['two birthdays on, once renewed', { kind: 'birthday', months: 24, first: 'NEXT' }, { from: '2027-09-16', isFirst: false, birthday: '09-15' }, '2029-09-15'],
    ['a birthday on 29 February', { kind: 'birthday', months: 24, first: 'NEXT' }, { from: '2025-03-01', isFirst: false, birthday: '02-29' }, '2027-02-28'],
    ['a birthday that nobody told', { kind: 'birthday', months: 24, first: 'NEXT' }, { from: '2025-03-01', isFirst: true }, null],
    ['1 September of odd years', { kind: 'fixed', month: 9, day: 1, everyYears: 2, inYear: 2025 }, { ...first, from: '2026-01-10' }, '2027-09-01'],
    ['1 September of odd years, from that day', { kind: 'fixed', month: 9, day: 1, everyYears: 2, inYear: 2031 }, { ...first, from: '2025-09-01' }, '2027-09-01'],
    ['the end of the calendar year', { kind: 'fixed', month: 12, day: 31, everyYears: 1, inYear: 2020 }, { ...first, from: '2026-12-30' }, '2026-12-31'],
  ])('%s', (_, kind, start, expected) => {
    expect(cycleEnd(kind, start)).toBe(expected);
  });
  it('of a new credential is that of its first cycle, or of its months where nothing is said of renewal', () => {
    expect(validUntil({ ...aScheme(), renewal: renewal() }, '2024-03-01')).toBe('2026-02-28');
    expect(validUntil({ ...aScheme(), renewal: null }, '2024-03-01')).toBe('2026-02-28');
    expect(validUntil({ ...aScheme(), credential: { title: name, validMonths: null } }, '2024-03-01')).toBeNull();
  });
});

describe('credits', () => {
  it('[H1] counts what was learned in the cycle, by topic, and says what is missing', () => {
    expect(on('2026-01-01')).toMatchObject({ met: true, canSend: true, phase: 'ON_TIME' });
    const before = aTraining({ on: '2024-02-29', minutes: 600 });
    expect(on('2026-01-01', {}, [ethics, before])).toMatchObject({ met: false, canSend: false, requirements: [{ counted: 360, missing: 840, parts: [{ id: 'ethics', met: true }] }] });
    expect(on('2026-01-01', {}, [...enough.slice(1), aTraining({ minutes: 400, on: '2025-01-01' })])).toMatchObject({ met: false, requirements: [{ missing: 360 }] });
  });
  it('[H1] the same course counts once in a cycle, and again in the next one', () => {
    const twice = [aTraining({ course: 'A', on: '2025-01-01', minutes: 600 }), aTraining({ id: 'again', course: 'A', on: '2025-06-01', minutes: 600 })];
    expect(on('2026-01-01', {}, twice).requirements[0]).toMatchObject({ counted: 600, loggedNotCounted: [{ factId: 'again', ruleId: 'once' }] });
    const next = { from: '2025-03-01', until: '2027-02-28', isFirst: false };
    expect(on('2026-01-01', {}, twice, next).requirements[0]).toMatchObject({ counted: 600, loggedNotCounted: [] });
  });
  it('an item of several years reaches back over cycles', () => {
    const suicide = aTrainingSum({ id: 'suicide', atLeast: 180, where: [{ field: 'topics', in: ['SUICIDE'] }], lookBack: rule('six-years', { months: 72 }) });
    const learned = (day: string) => on('2026-02-28', { requirements: [suicide] }, [aTraining({ topics: ['SUICIDE'], minutes: 180, on: day })]);
    expect(learned('2020-02-28').met).toBe(true);
    expect(learned('2020-02-27').met).toBe(false);
  });
  it('a paper may not be too old, and a code is signed anew in the cycle', () => {
    const papers = [{ ...node, id: 'background', kind: 'exists', of: 'document', maxAge: rule('a-month', { months: 1 }) } as const, anExists()];
    expect(on('2026-02-28', { requirements: papers }, [aDocument('BACKGROUND', { on: '2026-01-28' }), anAttestation('CODE', { on: '2024-03-01' })]).met).toBe(true);
    expect(on('2026-02-28', { requirements: papers }, [aDocument('BACKGROUND', { on: '2026-01-27' }), anAttestation('CODE', { on: '2024-03-01' })]).met).toBe(false);
    expect(on('2026-02-28', { requirements: papers }, [aDocument('BACKGROUND', { on: '2026-02-01' }), anAttestation('CODE', { on: '2024-02-29' })]).met).toBe(false);
  });
  it('learning may count only after something that came before the cycle', () => {
    const since = rule('since', { first: { of: 'training', where: [{ field: 'topics', in: ['CORE'] }] } } as const);
    const facts = [aTraining({ topics: ['CORE'], on: '2020-01-01' }), aTraining({ minutes: 120, on: '2025-01-01' })];
    expect(on('2026-01-01', { requirements: [aTrainingSum({ notBefore: since })] }, facts)).toMatchObject({ met: true });
    expect(on('2026-01-01', { requirements: [aTrainingSum({ notBefore: since })] }, facts.slice(1))).toMatchObject({ met: false });
  });
  it('the first cycle may ask for nothing, for all or when it is short', () => {
    const firstCycle = { ...rule('first', {}), source: 'Page 3', requirements: [] };
    expect(on('2026-01-01', { firstCycle }, [])).toMatchObject({ met: true, exception: { id: 'first' } });
    expect(on('2026-01-01', { firstCycle }, [], { ...cycle, isFirst: false })).toMatchObject({ met: false, exception: null });
    const short = { ...firstCycle, shorterThan: { months: 12 } };
    expect(on('2026-01-01', { firstCycle: short }, [], { from: '2025-03-02', until: '2026-02-28', isFirst: true }).met).toBe(true);
    expect(on('2026-01-01', { firstCycle: short }, [], { from: '2025-03-01', until: '2026-02-28', isFirst: true }).met).toBe(false);
  });
  it('a rule of the renewal binds cycles that end in its time', () => {
    const later = { ...anExists(), effectiveFrom: '2026-03-01' };
    expect(on('2026-02-01', { requirements: [later] }, []).met).toBe(true);
    expect(on('2026-02-01', { requirements: [later] }, [], { ...cycle, until: '2026-03-01' }).met).toBe(false);
  });
});

describe('[H5] the window and the late ladder', () => {
  const fee = (id: string, cents: number) => ({ ...rule(id, { cents, hasWaiver: false }), source: 'Fees' });
  const step = (id: string, over: Partial<LateStep>): LateStep => ({ ...rule(id, {}), source: 'Page 4', phase: 'LATE', until: null, asks: [], ...over });
  const carolina: Partial<Renewal> = {
    fee: fee('renewal-fee', 2000),
    late: [
      step('thirty-days', { phase: 'LATE', until: { days: 30 }, asks: ['FEE'], fee: fee('late-fee', 2000) }),
      step('lapsed', { phase: 'LAPSED', asks: ['RE_APPLY', 'RE_TRAIN'], requirements: [aTrainingSum({ id: 'course', atLeast: 2400 })] }),
    ],
  };
  it('opens so long before the last day', () => {
    const window = { opens: { days: 90 } };
    expect(on('2025-11-29', window)).toMatchObject({ phase: 'EARLY', opensOn: '2025-11-30', phaseUntil: '2025-11-29', met: true, canSend: false });
    expect(on('2025-11-30', window)).toMatchObject({ phase: 'ON_TIME', canSend: true });
  });
  it.each([
    ['2026-02-28', 'ON_TIME', '2026-02-28', [], ['renewal-fee'], 'thirty-days'],
    ['2026-03-01', 'LATE', '2026-03-30', ['FEE'], ['renewal-fee', 'late-fee'], 'lapsed'],
    ['2026-03-30', 'LATE', '2026-03-30', ['FEE'], ['renewal-fee', 'late-fee'], 'lapsed'],
    ['2026-03-31', 'LAPSED', null, ['RE_APPLY', 'RE_TRAIN'], ['renewal-fee'], undefined],
  ])('on %s it is %s until %s and asks for %s', (day, phase, phaseUntil, asks, fees, next) => {
    const found = on(day, carolina);
    expect(found).toMatchObject({ phase, phaseUntil, asks });
    expect(found.fees.map(({ id }) => id)).toEqual(fees);
    expect(found.nextStep?.id).toBe(next);
  });
  it('a new application is not a renewal, however much was done again', () => {
    const trained = [...enough, aTraining({ minutes: 2400, on: '2026-04-01' })];
    expect(on('2026-05-01', carolina, trained)).toMatchObject({ canSend: false, again: { met: true } });
    expect(on('2026-05-01', carolina)).toMatchObject({ again: { met: false } });
  });
  it('an exam is taken again after the last valid day, not before', () => {
    const oregon = { late: [step('grace', { phase: 'GRACE', until: { months: 6 } }), step('test', { asks: ['RE_EXAM'], requirements: [{ ...node, id: 'exam', kind: 'exam', parts: [rule('competency', { exam: ['COMPETENCY'] })] }] })] };
    const sat = (day: string) => [...enough, anExam({ exam: 'COMPETENCY', on: day })];
    expect(on('2026-08-28', oregon)).toMatchObject({ phase: 'GRACE', canSend: true, again: null });
    expect(on('2026-09-01', oregon, sat('2026-02-28'))).toMatchObject({ phase: 'LATE', canSend: false });
    expect(on('2026-09-01', oregon, sat('2026-08-30'))).toMatchObject({ canSend: true });
  });
  it('what is learned in the grace may count, or not', () => {
    const grace = (creditsBy?: 'EXPIRY') => ({ late: [step('grace', { phase: 'GRACE', until: { days: 90 }, creditsBy })] });
    const late = [ethics, aTraining({ minutes: 840, on: '2026-03-05' })];
    expect(on('2026-03-10', grace(), late).canSend).toBe(true);
    expect(on('2026-03-10', grace('EXPIRY'), late)).toMatchObject({ canSend: false, requirements: [{ counted: 360 }] });
  });
  it('past the last rung, or without a ladder, the source says nothing and nothing is promised', () => {
    expect(on('2026-03-01')).toMatchObject({ phase: 'LAPSED', step: null, canSend: false, phaseUntil: null });
    expect(on('2026-06-01', { late: [step('grace', { phase: 'GRACE', until: { days: 90 } })] })).toMatchObject({ phase: 'LAPSED', step: null, nextStep: null });
  });
});
