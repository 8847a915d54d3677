import { addDays } from '@waymark/kernel';
import { caCmpss, coCpfs, flCrps, gaCps, icrcPr, idCpss, ilCrss, naadacNcprss, ncCpss, nyCrpa, ohCprs, paCps, txMhps, vaRprs, waCpss } from '../data';
import { evaluate } from '../evaluate.rules';
import type { NodeEvaluation } from '../evaluation.rules';
import { aDocument, anExam } from '../fact.builder';
import type { Fact } from '../fact.rules';
import type { Scheme } from '../scheme.rules';
import { evaluateStages } from '../stage.rules';
import { holds, isSupervised, learns, works } from './person.builder';

const asOf = '2026-06-01';
const at = { asOf, openedOn: '2026-03-01' };

function node(scheme: Scheme, id: string, facts: readonly Fact[]): NodeEvaluation {
  const found = evaluate(scheme, facts, at).requirements.find((each) => each.id === id);
  if (!found) throw new Error(`No requirement ${id}`);
  return found;
}
const rulesOf = (evaluation: NodeEvaluation): string[] => evaluation.loggedNotCounted.map(({ ruleId }) => ruleId);

describe('one day short', () => {
  it('Colorado: 500 hours over six months, not a day less', () => {
    const months = (last: string) => node(coCpfs, 'experience', [works(250, { on: '2025-11-15' }), works(250, { on: last })]).met;
    expect([months('2026-05-14'), months('2026-05-15')]).toEqual([false, true]);
  });
  it('Illinois: the post is kept for a year', () => {
    const year = (last: string) => node(ilCrss, 'experience', [works(1000, { on: '2025-03-02' }), works(1000, { on: last })]).met;
    expect([year('2026-03-01'), year('2026-03-02')]).toEqual([false, true]);
  });
  it('North Carolina: the course is at most two years old', () => {
    const course = (on: string) => node(ncCpss, 'training', [learns(40, { topics: ['NC_CPSS_COURSE'], on })]);
    expect(rulesOf(course('2024-05-31'))).toEqual(['training.window']);
    expect(course('2024-06-01').met).toBe(true);
  });
  it('Florida: training of the last five years', () => {
    const training = (on: string) => node(flCrps, 'training', [learns(40, { on })]).met;
    expect([training('2021-05-31'), training('2021-06-01')]).toEqual([false, true]);
  });
  it('NAADAC: HIV training of the last six years', () => {
    const hiv = (on: string) => node(naadacNcprss, 'training-hiv', [learns(6, { topics: ['HIV_BLOODBORNE'], on })]).met;
    expect([hiv('2020-05-31'), hiv('2020-06-01')]).toEqual([false, true]);
  });
  it('Ohio: background checks of the last year', () => {
    const check = (on: string) => node(ohCprs, 'check-federal', [aDocument('BACKGROUND_CHECK_FEDERAL', { on })]).met;
    expect([check('2025-05-31'), check('2025-06-01')]).toEqual([false, true]);
  });
  it('Pennsylvania: work of the last three years', () => {
    const work = (on: string) => node(paCps, 'work-or-college', [aDocument('WORK_TWELVE_MONTHS', { on })]).met;
    expect([work('2023-05-31'), work('2023-06-01')]).toEqual([false, true]);
  });
  it('Virginia: the certificate is valid on the day, and an early one is not a day too late', () => {
    const until = (last: string) => node(vaRprs, 'certificate', [holds('icrc-pr', { until: last })]).met;
    expect([until(addDays(asOf, -1)), until(asOf)]).toEqual([false, true]);
    const early = (on: string) => node(vaRprs, 'training-or-early', [holds('va-cprs', { on })]).met;
    expect(['2015-04-15', '2015-04-16', '2016-12-31', '2017-01-01'].map(early)).toEqual([false, true, true, false]);
  });
  it('Texas and Washington: hours count from the day on which the first certificate was given', () => {
    const texas = (on: string) => node(txMhps, 'experience', [holds('tx-mhps', { stage: 'initial', on: '2026-02-02' }), works(250, { on })]);
    expect(rulesOf(texas('2026-02-01'))).toEqual(['experience.start']);
    expect(texas('2026-02-02').met).toBe(true);
    const washington = (on: string) => node(waCpss, 'experience', [holds('wa-cpss', { stage: 'trainee', on: '2026-02-02' }), works(1000, { on })]).met;
    expect([washington('2026-02-01'), washington('2026-02-02')]).toEqual([false, true]);
  });
});

describe('what does not count is shown with the rule that says so', () => {
  it('California, Ohio and Pennsylvania: training of a provider that the board has not approved', () => {
    const other = { approvedBy: ['Some other board'] };
    expect(rulesOf(node(caCmpss, 'training', [learns(80), learns(80, other)]))).toEqual(['training.approved', 'training.approved']);
    expect(node(paCps, 'training', [learns(75)]).counted).toBe(0);
    expect(node(ohCprs, 'training-or-work', [learns(40)]).met).toBe(false);
  });
  it('New York: training since October 1, 2020, only with the board’s approval; before, any', () => {
    const training = (on: string) => node(nyCrpa, 'training', [learns(46, { on })]);
    expect(training('2020-09-30').met).toBe(true);
    expect(rulesOf(training('2020-10-01'))).toEqual(['training.approved']);
  });
  it('New York: four hours on medications only from those who applied since April 1, 2022', () => {
    const asked = (openedOn: string) => evaluate(nyCrpa, [], { asOf, openedOn }).requirements.map(({ id }) => id).includes('training-msr');
    expect([asked('2022-03-31'), asked('2022-04-01')]).toEqual([false, true]);
  });
  it('North Carolina: at most 8 of the 20 other hours on children and families', () => {
    const facts = [learns(9, { topics: ['CHILD_FAMILY'] }), learns(11)];
    expect(node(ncCpss, 'training-more', facts)).toMatchObject({ met: false, missing: 60, loggedNotCounted: [{ ruleId: 'training-more.family', minutes: 60 }] });
  });
  it('Illinois: at most 54 hours on core functions', () => {
    const core = { domain: null, topics: ['CORE_FUNCTIONS'] };
    expect(node(ilCrss, 'training', [learns(60, core), learns(40, { domain: 'ETHICAL_RESPONSIBILITY' })])).toMatchObject({ met: false, missing: 360 });
  });
  it('Idaho: at most 10 hours of supervision in a group', () => {
    expect(node(idCpss, 'supervision', [isSupervised(9), isSupervised(11, { activity: 'SUPERVISION_GROUP' })])).toMatchObject({ met: false, missing: 60 });
  });
  it('Texas: self-paced training, study on one’s own, and a week of work without supervision', () => {
    const [initial] = evaluateStages(txMhps, [learns(19.5, { topics: ['TX_CORE'] })], at);
    expect(initial?.requirements.find(({ id }) => id === 'training-core')).toMatchObject({ counted: 0, loggedNotCounted: [{ ruleId: 'training-core.live' }] });
    const granted = holds('tx-mhps', { stage: 'initial', on: '2026-02-02' });
    expect(rulesOf(node(txMhps, 'experience', [granted, works(250, { activity: 'SELF_STUDY' })]))).toEqual(['experience.study']);
    const weeks = [works(125, { on: '2026-03-02' }), works(125, { on: '2026-03-09' })];
    expect(node(txMhps, 'supervision', [granted, ...weeks, isSupervised(1, { on: '2026-03-03' })]).met).toBe(false);
    expect(node(txMhps, 'supervision', [granted, ...weeks, isSupervised(1, { on: '2026-03-03' }), isSupervised(1, { on: '2026-03-15' })]).met).toBe(true);
  });
});

describe('tries at an exam', () => {
  const failed = (exam: string, days: readonly string[]): Fact[] => days.map((on, index) => anExam({ exam, on, passed: false, attempt: index + 1 }));
  it('California: three within a year of the application', () => {
    const three = failed('CA_CMPSS', ['2026-03-05', '2026-04-05', '2026-05-05']);
    expect(node(caCmpss, 'exam', [...three.slice(1), anExam({ exam: 'CA_CMPSS', on: '2026-05-20', attempt: 3 })]).met).toBe(true);
    expect(rulesOf(node(caCmpss, 'exam', [...three, anExam({ exam: 'CA_CMPSS', on: '2026-05-20', attempt: 4 })]))).toEqual(['exam.attempts']);
  });
  it('Georgia: three after a training, then the training again', () => {
    const three = [aDocument('GA_CPS_COURSE', { on: '2025-09-01' }), ...failed('GA_CPS', ['2025-10-01', '2025-11-01', '2025-12-01'])];
    const fourth = anExam({ exam: 'GA_CPS', on: '2026-05-01', attempt: 4 });
    expect(node(gaCps, 'exam', [...three, fourth]).met).toBe(false);
    expect(node(gaCps, 'exam', [...three, aDocument('GA_CPS_COURSE', { on: '2026-04-01' }), fourth]).met).toBe(true);
  });
  it('Washington: both parts, spoken and written', () => {
    const [trainee] = evaluateStages(waCpss, [anExam({ exam: 'WA_WRITTEN' })], at);
    expect(trainee?.requirements.find(({ id }) => id === 'exam')).toMatchObject({ met: false, parts: [{ id: 'exam.oral', met: false }, { id: 'exam.written', met: true }] });
  });
  it('IC&RC: a score of the board, not of another exam', () => {
    expect(node(icrcPr, 'exam', [anExam({ exam: 'NCPRSS' })]).met).toBe(false);
  });
});
