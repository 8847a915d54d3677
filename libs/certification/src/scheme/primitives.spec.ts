import { evaluate } from './evaluate.rules';
import { aCredential, aDocument, anAttestation, anExperience, aSupervision, aTraining } from './fact.builder';
import type { Fact } from './fact.rules';
import type { Cadence, Holds, Requirement } from './requirement.rules';
import { anExists, aScheme, aSum, aTrainingSum, node, one, rule } from './scheme.builder';
import type { Stage } from './scheme.rules';
import { evaluateStages, stagePath } from './stage.rules';

const sent = { state: 'PENDING', awaits: 'SUPERVISOR' } as const;

describe('topics, modes and providers', () => {
  it('a floor may look back by itself: HIV hours count for six years', () => {
    const sum = aTrainingSum({ atLeast: 60, floors: [rule('hiv', { where: { field: 'topics', in: ['HIV'] }, atLeast: 60, lookBack: rule('six-years', { months: 72 }) } as const)] });
    const on = (day: string) => [aTraining({ topics: ['HIV'], on: day })];
    expect(one(sum, on('2020-06-01'))).toMatchObject({ met: true });
    expect(one(sum, on('2020-05-31'))).toMatchObject({ met: false, counted: 60, missing: 60 });
  });
  it('a share may be asked live', () => {
    const live: Requirement = { ...node, id: 'live', kind: 'ratio', part: { of: 'training', where: [{ field: 'mode', in: ['IN_PERSON', 'LIVE_ONLINE'] }] }, whole: { of: 'training' }, atLeast: { of: 50, per: 100 } };
    expect(one(live, [aTraining({ minutes: 60 }), aTraining({ minutes: 60, mode: 'IN_PERSON' })])).toMatchObject({ met: true });
    expect(one(live, [aTraining({ minutes: 61 }), aTraining({ minutes: 60, mode: 'IN_PERSON' })])).toMatchObject({ met: false, missing: 1 });
  });
  it('training from a day on counts only from a provider that the board had approved', () => {
    const sum = aTrainingSum({ never: [rule('not-approved', { where: { field: 'on', from: '2020-10-01' }, unless: { field: 'approvedBy', in: ['NYCB'] } } as const)] });
    const facts = [aTraining({ id: 'before', on: '2020-09-30' }), aTraining({ id: 'after', on: '2020-10-01' }), aTraining({ id: 'badge', on: '2020-10-01', approvedBy: ['NYCB'] })];
    expect(one(sum, facts)).toMatchObject({ counted: 120, factIds: ['before', 'badge'], loggedNotCounted: [{ factId: 'after', ruleId: 'not-approved' }] });
  });
  it('an add-on binds whoever applied from its day on, and a path closes on its own', () => {
    const addOn = anExists({ effectiveFrom: '2022-04-01' });
    expect(evaluate(aScheme(aSum({ atLeast: 1 }), addOn), [anExperience()], { asOf: '2026-06-01', openedOn: '2022-03-31' })).toMatchObject({ met: true });
    expect(evaluate(aScheme(aSum({ atLeast: 1 }), addOn), [anExperience()], { asOf: '2026-06-01', openedOn: '2022-04-01' })).toMatchObject({ met: false });
    const any: Requirement = { ...node, id: 'any', kind: 'any', children: [anExists({ id: 'old', where: [{ field: 'code', in: ['OLD'] }], effectiveTo: '2026-07-01' }), anExists({ id: 'new', where: [{ field: 'code', in: ['NEW'] }] })] };
    const facts = [anAttestation('OLD')];
    expect(one(any, facts, { asOf: '2026-12-01', openedOn: '2026-07-01' }).met).toBe(true);
    expect(one(any, facts, { asOf: '2026-12-01', openedOn: '2026-07-02' }).met).toBe(false);
  });
  it('a floor tells its own source where it has one', () => {
    const floor = (source?: string) => rule('floor', { where: { field: 'domain', in: ['ADVOCACY'] }, atLeast: 30, source } as const);
    expect(one(aSum({ floors: [floor('Statute, section 3')] }), []).parts[0]?.source).toBe('Statute, section 3');
    expect(one(aSum({ floors: [floor()] }), []).parts[0]?.source).toBe(node.source);
  });
  it('a floor may have dates of its own', () => {
    const sum = aSum({ atLeast: 60, floors: [rule('floor', { where: { field: 'domain', in: ['ADVOCACY'] }, atLeast: 30, effectiveFrom: '2026-01-01' } as const)] });
    expect(one(sum, [anExperience()], { asOf: '2026-06-01', openedOn: '2025-12-31' })).toMatchObject({ met: true, parts: [] });
    expect(one(sum, [anExperience()], { asOf: '2026-06-01', openedOn: '2026-01-01' })).toMatchObject({ met: false });
  });
  it('the same course counts once, on the first day; two facts of one day are one taking', () => {
    const sum = aTrainingSum({ noRepeat: rule('once', {}) });
    const facts = [
      aTraining({ id: 'again', course: 'BOUNDARIES', on: '2026-04-01' }), aTraining({ id: 'first', course: 'BOUNDARIES', on: '2026-03-01', minutes: 30 }),
      aTraining({ id: 'same-day', course: 'BOUNDARIES', on: '2026-03-01', minutes: 30, domain: null }), aTraining({ id: 'other', on: '2026-04-02' }),
    ];
    expect(one(sum, facts)).toMatchObject({ counted: 120, factIds: ['first', 'same-day', 'other'], loggedNotCounted: [{ factId: 'again', ruleId: 'once', minutes: 60 }] });
  });
});

describe('experience', () => {
  it('counts from the day on which a stage was granted', () => {
    const sum = aSum({ notBefore: rule('from-initial', { first: { of: 'credential', where: [{ field: 'stage', in: ['initial'] }] } } as const) });
    const hours = [anExperience({ id: 'early', on: '2026-02-28' }), anExperience({ id: 'on-the-day', on: '2026-03-01' })];
    expect(one(sum, hours)).toMatchObject({ counted: 0 });
    expect(one(sum, [...hours, aCredential({ stage: 'initial', on: '2026-03-01' })])).toMatchObject({ counted: 60, loggedNotCounted: [{ factId: 'early', ruleId: 'from-initial' }] });
  });
  it('tests the share of the post and the population', () => {
    const sum = aSum({ where: [{ field: 'jobShare', atLeast: 51 }, { field: 'populationMatch', is: true }] });
    expect(one(sum, [anExperience({ jobShare: 51, populationMatch: true }), anExperience({ jobShare: 50, populationMatch: true }), anExperience({ jobShare: 51 })])).toMatchObject({ counted: 60 });
  });
  it('leaves out supervision received, except observed service', () => {
    const sum: Requirement = { ...node, id: 'sum', kind: 'sum', of: 'experience', atLeast: 60, never: [rule('supervised', { where: { field: 'activity', in: ['SUPERVISED'] }, unless: { field: 'format', in: ['OBSERVED'] } } as const)] };
    expect(one(sum, [anExperience({ activity: 'SUPERVISED' }), anExperience({ activity: 'SUPERVISED', format: 'OBSERVED' })])).toMatchObject({ counted: 60 });
  });
  it('a cap may start anew every week, from Monday to Sunday', () => {
    const sum = aSum({ caps: [rule('weekly', { atMost: 90, per: 'WEEK' } as const)] });
    const facts = [anExperience({ on: '2026-03-02' }), anExperience({ id: 'sunday', on: '2026-03-08' }), anExperience({ on: '2026-03-09' })];
    expect(one(sum, facts)).toMatchObject({ counted: 150, loggedNotCounted: [{ factId: 'sunday', minutes: 30, ruleId: 'weekly' }] });
  });
  it.each([['DAY', '2026-03-02', '2026-03-03'], ['MONTH', '2026-02-28', '2026-03-01'], ['YEAR', '2025-12-31', '2026-01-01']] as const)('or every %s', (per, one_, next) => {
    const sum = aSum({ caps: [rule('cap', { atMost: 60, per })] });
    expect(one(sum, [anExperience({ on: one_ }), anExperience({ on: one_ }), anExperience({ on: next })])).toMatchObject({ counted: 120 });
  });
});

describe('supervision', () => {
  it('asks for a least of individual and counts at most so much of group', () => {
    const sum: Requirement = {
      ...node, id: 'sum', kind: 'sum', of: 'supervision', atLeast: 1200,
      floors: [rule('individual', { where: { field: 'activity', in: ['SUPERVISION_INDIVIDUAL'] }, atLeast: 600 } as const)],
      caps: [rule('group', { where: { field: 'activity', in: ['SUPERVISION_GROUP'] }, atMost: 600 } as const)],
    };
    const hours = (individual: number, group: number) => [aSupervision({ minutes: individual }), aSupervision({ activity: 'SUPERVISION_GROUP', minutes: group })];
    expect(one(sum, hours(600, 600))).toMatchObject({ met: true });
    expect(one(sum, hours(599, 601))).toMatchObject({ met: false, counted: 1199, missing: 1 });
    expect(one(sum, hours(600, 599))).toMatchObject({ met: false, missing: 1 });
  });

  const cadence = (over: Partial<Cadence> = {}): Requirement => ({ ...node, id: 'cadence', kind: 'cadence', what: { of: 'supervision' }, every: 'WEEK', ...over });
  const on = (...days: string[]) => days.map((day) => aSupervision({ on: day }));
  it('a cadence asks for one in every week since the first; the running week has time until it is over', () => {
    const facts = on('2026-05-13', '2026-05-24');
    expect(one(cadence(), facts, '2026-05-31')).toMatchObject({ met: true, counted: 2, required: 2, since: '2026-05-24', missedPeriods: [] });
    expect(one(cadence(), facts, '2026-06-01')).toMatchObject({ met: false, counted: 2, required: 3, missing: 1, whoseTurn: 'TRAINEE', missedPeriods: ['2026-05-25'] });
    expect(one(cadence(), [...facts, ...on('2026-05-31')], '2026-05-31')).toMatchObject({ met: true, counted: 3, required: 3 });
  });
  it('a cadence of nothing proves nothing', () => {
    expect(one(cadence(), [])).toMatchObject({ met: false, counted: 0, required: 1, missing: 1 });
  });
  it('a cadence may ask only weeks that were worked, more than one, or months', () => {
    const worked = [anExperience({ on: '2026-05-13' }), anExperience({ on: '2026-05-27', ...sent })];
    const whenever = cadence({ whenever: { of: 'experience' } });
    expect(one(whenever, [...worked, ...on('2026-05-14')])).toMatchObject({ met: false, counted: 1, required: 2, missedPeriods: ['2026-05-25'] });
    expect(one(whenever, [...worked, ...on('2026-05-14', '2026-05-29')])).toMatchObject({ met: true, required: 2 });
    expect(one(cadence({ count: 2 }), on('2026-05-25', '2026-05-26'))).toMatchObject({ met: true, since: '2026-05-26' });
    expect(one(cadence({ count: 2 }), on('2026-05-25'))).toMatchObject({ met: false });
    expect(one(cadence({ every: 'MONTH' }), on('2026-04-30', '2026-05-01'))).toMatchObject({ met: true, required: 2 });
  });
  it('a cadence begins with the first whole week after its start, and looks back no further than told', () => {
    const start = rule('start', { first: { of: 'credential' } } as const);
    const facts = [aCredential({ on: '2026-05-13' }), ...on('2026-05-20', '2026-05-27')];
    expect(one(cadence({ notBefore: start }), facts)).toMatchObject({ met: true, required: 2 });
    expect(one(cadence({ notBefore: start }), facts.slice(0, 2))).toMatchObject({ met: false, missedPeriods: ['2026-05-25'] });
    expect(one(cadence({ lookBack: rule('month', { months: 1 }) }), on('2025-01-01', '2026-05-04', '2026-05-11', '2026-05-18', '2026-05-25'))).toMatchObject({ met: true, required: 4 });
  });
  it('a missed week that waits for a signature is pending', () => {
    expect(one(cadence(), [...on('2026-05-20'), aSupervision({ on: '2026-05-27', ...sent })])).toMatchObject({ status: 'PENDING', whoseTurn: 'SUPERVISOR', pending: 1, missedPeriods: [] });
  });
});

describe('a credential of another body', () => {
  const holds = (over: Partial<Holds> = {}): Requirement => ({ ...node, id: 'holds', kind: 'holds', where: [{ field: 'scheme', in: ['icrc-pr', 'naadac-ncprss'] }], ...over });
  it('must be live on the day: its last day included, the day after not', () => {
    const facts = [aCredential({ until: '2026-06-01' })];
    expect(one(holds(), facts)).toMatchObject({ met: true, since: '2026-03-02' });
    expect(one(holds(), facts, '2026-06-02')).toMatchObject({ met: false, loggedNotCounted: [{ ruleId: 'NOT_LIVE', minutes: null }] });
  });
  it('must be active and one of those named', () => {
    expect(one(holds(), [aCredential({ status: 'SUSPENDED' })])).toMatchObject({ met: false });
    expect(one(holds(), [aCredential({ scheme: 'other' })])).toMatchObject({ met: false, loggedNotCounted: [] });
    expect(one(holds(), [aCredential()])).toMatchObject({ met: true });
  });
  it('may be asked to stay valid for some days more', () => {
    const sixty = holds({ daysLeft: rule('sixty', { days: 60 }) });
    expect(one(sixty, [aCredential({ until: '2026-07-31' })])).toMatchObject({ met: true });
    expect(one(sixty, [aCredential({ until: '2026-07-30' })])).toMatchObject({ met: false, loggedNotCounted: [{ ruleId: 'sixty' }] });
  });
});

describe('attestations and documents', () => {
  it('tell months of recovery, share of residence, and who attests', () => {
    const two = anExists({ where: [{ field: 'months', atLeast: 24 }, { field: 'by', in: ['SUPERVISOR'] }] });
    expect(one(two, [anAttestation('RECOVERY', { months: 24, by: 'SUPERVISOR' })]).met).toBe(true);
    expect(one(two, [anAttestation('RECOVERY', { months: 23, by: 'SUPERVISOR' }), anAttestation('RECOVERY', { months: 30, by: 'SELF' })]).met).toBe(false);
    expect(one(anExists({ where: [{ field: 'share', atLeast: 51 }] }), [anAttestation('RESIDENCE', { share: 50 })]).met).toBe(false);
  });
  it('a transcript proves so many credits', () => {
    const credits: Requirement = { ...node, id: 'credits', kind: 'exists', of: 'document', where: [{ field: 'amount', atLeast: 24 }] };
    expect(one(credits, [aDocument('TRANSCRIPT', { amount: 24 })]).met).toBe(true);
    expect(one(credits, [aDocument('TRANSCRIPT', { amount: 23 })]).met).toBe(false);
  });
});

describe('a stage', () => {
  const initial: Stage = {
    ...node, id: 'initial', requirements: [anExists()], validFor: { months: 6 }, renewals: { max: 1, eachFor: { months: 6 } },
    allows: { en: 'Work under supervision.', es: 'Trabajar con supervisión.' },
  };
  const scheme = { ...aScheme(aSum()), stages: [initial] };
  const granted = aCredential({ scheme: scheme.id, stage: 'initial', on: '2026-01-15' });
  const stage = (at: string, ...facts: ReturnType<typeof aCredential>[]) => evaluateStages(scheme, [anAttestation('X'), ...facts], at)[0];
  it('says what it asks, and how it stands once it is granted', () => {
    expect(evaluateStages(scheme, [], '2026-06-01')[0]).toMatchObject({ met: false, held: null, stage: { id: 'initial' } });
    expect(stage('2026-06-01')).toMatchObject({ met: true, held: null });
    expect(stage('2026-06-01', granted)?.held).toMatchObject({ from: '2026-01-15', until: '2026-07-14', isLive: true, renewalsLeft: 1, atMostUntil: '2027-01-14', renewal: { met: true } });
  });
  it('ends after its last day, and once extended has no extension left', () => {
    expect(stage('2026-07-14', granted)?.held).toMatchObject({ isLive: true });
    expect(stage('2026-07-15', granted)?.held).toMatchObject({ isLive: false });
    expect(stage('2026-07-15', { ...granted, until: '2027-01-14', renewals: 1 })?.held).toMatchObject({ isLive: true, renewalsLeft: 0, atMostUntil: '2027-01-14' });
  });
  it('a renewal asks anew for what it asks', () => {
    const yearly = { ...scheme, stages: [{ ...initial, renewals: { max: 2, eachFor: { months: 6 }, requirements: [anExists({ id: 'again', where: [{ field: 'code', in: ['AGAIN'] }] })] } }] };
    const renewal = (fact: typeof granted, ...attested: string[]) => evaluateStages(yearly, [fact, ...attested.map((on) => anAttestation('AGAIN', { on }))], '2027-01-10')[0]?.held?.renewal;
    expect(renewal(granted)).toMatchObject({ met: false });
    expect(renewal(granted, '2026-07-01')).toMatchObject({ met: true });
    expect(renewal({ ...granted, until: '2027-01-14', renewals: 1 }, '2026-07-14')).toMatchObject({ met: false });
    expect(renewal({ ...granted, until: '2027-01-14', renewals: 1 }, '2026-07-15')).toMatchObject({ met: true });
    expect(renewal({ ...granted, until: '2027-07-14', renewals: 2 }, '2027-01-10')).toBeNull();
  });
  it('[E7] the full credential comes by itself once its hours are signed, where the stage converts itself', () => {
    const path = (convertsItself: boolean, at: string, ...facts: Fact[]) => stagePath({ ...scheme, stages: [{ ...initial, convertsItself }] }, facts, at);
    const signed = anExperience({ minutes: 120, on: '2026-05-01' });
    expect(path(true, '2026-06-01', anAttestation('X'))).toMatchObject({ current: null, next: { stage: { id: 'initial' } }, outcome: { met: true }, convertsNow: false });
    expect(path(true, '2026-06-01', granted, signed)).toMatchObject({ current: { stage: { id: 'initial' } }, next: null, convertsNow: true });
    expect(path(true, '2026-06-01', granted, { ...signed, minutes: 119 })).toMatchObject({ convertsNow: false });
    expect(path(true, '2026-06-01', granted, { ...signed, ...sent })).toMatchObject({ convertsNow: false, outcome: { status: 'PENDING' } });
    expect(path(true, '2026-07-15', granted, signed)).toMatchObject({ current: null, convertsNow: false });
    expect(path(false, '2026-06-01', granted, signed)).toMatchObject({ outcome: { met: true }, convertsNow: false });
  });
  it('where the source gives no end it has none', () => {
    const open = { ...scheme, stages: [{ ...initial, validFor: null, renewals: null }] };
    expect(evaluateStages(open, [granted], '2030-01-01')[0]?.held).toMatchObject({ until: null, isLive: true, renewalsLeft: 0, atMostUntil: null });
  });
});
