import { addDays } from '@waymark/kernel';
import { aCredential, anAttestation, anExam, anExperience, aSupervision, aTraining } from './fact.builder';
import type { Fact } from './fact.rules';
import { planOf } from './plan.rules';
import type { PlanLine } from './plan.rules';
import { anExists, aScheme, aSum, aTrainingSum, name, node, rule } from './scheme.builder';
import type { Requirement } from './requirement.rules';
import type { Stage } from './scheme.rules';

const asOf = '2026-06-01';
const sent = { state: 'PENDING', awaits: 'SUPERVISOR' } as const;
/** Two hours on every Monday of the last thirteen weeks: 26 hours. */
const mondays = (over: Parameters<typeof anExperience>[0] = {}): Fact[] => Array.from({ length: 13 }, (_, week) => anExperience({ minutes: 120, on: addDays(asOf, -7 * week), ...over }));

function line(requirement: Requirement, facts: readonly Fact[]): PlanLine {
  const found = planOf(aScheme(requirement), facts, asOf).lines[0];
  if (!found) throw new Error('No line');
  return found;
}

describe('[O4] the plan to the finish', () => {
  it('says since when something is met', () => {
    expect(line(aSum({ atLeast: 60 }), [anExperience({ on: '2026-05-01' })])).toMatchObject({ status: 'MET', on: '2026-05-01', levers: [], children: [] });
  });
  it('goes on at the pace of the last quarter: 4 hours missing at 2 a week are two Mondays more', () => {
    expect(line(aSum({ atLeast: 30 * 60 }), mondays())).toMatchObject({ on: '2026-06-15', minutesAWeek: 120 });
    expect(line(aSum({ atLeast: 30 * 60 + 1 }), mondays())).toMatchObject({ on: '2026-06-22' });
  });
  it('says what one hour more a week would bring forward', () => {
    expect(line(aSum({ atLeast: 52 * 60 }), mondays())).toMatchObject({ on: '2026-08-31', levers: [{ kind: 'MORE', minutesAWeek: 60, on: '2026-08-03', part: null }] });
  });
  it('names the slowest part: more hours of another kind would not help', () => {
    const sum = aSum({ atLeast: 27 * 60, floors: [rule('advocacy', { where: { field: 'domain', in: ['ADVOCACY'] }, atLeast: 180 } as const)] });
    expect(line(sum, mondays())).toMatchObject({ on: null, levers: [{ kind: 'MORE', on: '2026-06-16', part: name }] });
  });
  it('nothing done yet has no date; an hour a week would give one', () => {
    expect(line(aSum({ atLeast: 600 }), [])).toMatchObject({ on: null, minutesAWeek: 0, levers: [{ kind: 'MORE', on: '2026-08-04' }] });
  });
  it('a young record has a pace of at least four weeks', () => {
    expect(line(aSum({ atLeast: 480 }), [anExperience({ minutes: 240, on: asOf })])).toMatchObject({ on: addDays(asOf, 28), minutesAWeek: 60 });
  });
  it('more hours do not shorten the time that must pass', () => {
    const spread = aSum({ atLeast: 60, elapsed: rule('spread', { months: 6 }) });
    expect(line(spread, mondays())).toMatchObject({ on: '2026-09-14', levers: [] });
  });
  it('what is already enough waits for whoever confirms it', () => {
    expect(line(aSum({ atLeast: 120 }), [anExperience({ minutes: 120, on: asOf, ...sent })])).toMatchObject({ status: 'PENDING', on: null, levers: [{ kind: 'CONFIRM', who: 'SUPERVISOR', minutes: 120 }] });
  });
  it('an exam is no matter of pace: it can be taken from a day on, and its window ends', () => {
    const exam: Requirement = { ...node, id: 'exam', kind: 'exam', parts: [rule('part', { exam: ['ICRC_PR'] })], wait: rule('wait', { days: 90 }), attempts: rule('tries', { max: 3, months: 12, since: { of: 'training' } } as const) };
    const facts = [aTraining({ on: '2025-09-01' }), anExam({ passed: false, on: '2026-05-01' })];
    expect(line(exam, facts)).toMatchObject({ on: null, minutesAWeek: null, levers: [{ kind: 'DO', who: 'TRAINEE', from: '2026-07-30', mustRetrain: false }], deadline: { on: '2026-09-01' }, isLate: false });
  });
  it('all of a group is as late as its last part, any as early as its first', () => {
    const children = [aSum({ id: 'a', atLeast: 30 * 60 }), aSum({ id: 'b', atLeast: 34 * 60 })];
    expect(line({ ...node, id: 'group', kind: 'all', children }, mondays())).toMatchObject({ on: '2026-06-29', children: [{ id: 'a', on: '2026-06-15' }, { id: 'b', on: '2026-06-29' }] });
    expect(line({ ...node, id: 'group', kind: 'any', children }, mondays())).toMatchObject({ on: '2026-06-15' });
    expect(line({ ...node, id: 'group', kind: 'all', children: [...children, anExists()] }, mondays())).toMatchObject({ on: null });
  });
  it('a share is foretold as well', () => {
    const ratio: Requirement = { ...node, id: 'ratio', kind: 'ratio', part: { of: 'supervision' }, whole: { of: 'experience' }, atLeast: { of: 1, per: 20 } };
    expect(line(ratio, [anExperience({ minutes: 6000, on: '2026-01-01' }), ...mondays(), ...mondays().map((_, week) => aSupervision({ on: addDays(asOf, -7 * week), minutes: 6 }))]).on).toBeNull();
    expect(line(ratio, [anExperience({ minutes: 600, on: '2026-01-01' }), aSupervision({ on: '2026-05-30', minutes: 20 })]).on).not.toBeNull();
  });
  it('all of it has a date when every line has one', () => {
    const scheme = aScheme(aSum({ atLeast: 30 * 60 }), anExists());
    expect(planOf(scheme, [...mondays(), anAttestation('X', { on: '2026-01-01' })], asOf)).toMatchObject({ on: '2026-06-15' });
    expect(planOf(scheme, mondays(), asOf)).toMatchObject({ on: null });
  });
  it('hours that fall out of the look-back are missing again', () => {
    const recent = aTrainingSum({ atLeast: 600, lookBack: rule('window', { months: 3 }) });
    expect(line(recent, [aTraining({ minutes: 300, on: '2026-03-05' }), aTraining({ minutes: 200, on: '2026-05-20' })]).on).not.toBe('2026-06-02');
  });

  describe('a stage that ends', () => {
    const initial: Stage = { ...node, id: 'initial', requirements: [anExists()], validFor: { months: 6 }, renewals: null, allows: name };
    const plan = (atLeast: number) => {
      const scheme = { ...aScheme(aSum({ atLeast })), stages: [initial] };
      return planOf(scheme, [...mondays(), aCredential({ scheme: scheme.id, stage: 'initial', on: '2026-02-10' })], asOf).lines[0];
    };
    it('warns before it bites', () => {
      expect(plan(43 * 60)).toMatchObject({ on: '2026-08-03', deadline: { on: '2026-08-09' }, isLate: false });
      expect(plan(45 * 60)).toMatchObject({ on: '2026-08-10', deadline: { on: '2026-08-09' }, isLate: true });
      expect(plan(10_000 * 60)).toMatchObject({ on: null, isLate: true });
    });
  });
});
