import { DomainCode, Role } from '@waymark/kernel';
import type { Person } from '@waymark/identity';
import { aMember, startApi } from '@waymark/identity/testing';
import { AuditEntry } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { anExam } from './exam.builder';
import type { ExamScene } from './exam.builder';
import { Candidate, START } from './sitting.builder';

const PLAN = 'id version minutes breakMinutes waitDays maxAttempts periodDays repeatsItems identityCheck opensInWindows formsInBank windows { id opensAt closesAt closedAt } history { action }';
const ONE = `query ($id: ID!) { examPlan(id: $id) { ${PLAN} } }`;
const CHANGE = `mutation ($id: ID!, $plan: ExamPlanInput!, $expectedVersion: Int!) { replanExam(id: $id, plan: $plan, expectedVersion: $expectedVersion) { ${PLAN} } }`;
const OPEN = 'mutation ($input: OpenExamWindowInput!) { openExamWindow(input: $input) { id } }';
const CLOSE = 'mutation ($id: ID!) { closeExamWindow(id: $id) { closedAt } }';
const ANY_TIME = `mutation ($id: ID!) { openExamAtAnyTime(id: $id) { ${PLAN} } }`;
const EXAM = 'query ($id: ID!) { exam(id: $id) { opensInWindows presentWindow { opensAt } viewerCan { start } } }';

interface Plan extends Record<string, unknown> {
  windows: { id: string; closedAt: string | null }[];
  history: { action: string }[];
}

let api: TestApi;
let scene: ExamScene;
let candidate: Candidate;
const opened = new Date('2026-03-02T15:00:00.000Z');
const after = (minutes: number) => new Date(opened.getTime() + minutes * 60_000);
const days = (count: number) => after(count * 24 * 60);

const blueprint = Object.values(DomainCode).map((domain) => ({ domain, difficulty: null, count: 1 }));
const settings = (with_ = {}) => ({
  title: { en: 'Core exam', es: 'Examen básico' }, blueprint, pilotCount: 0, minutes: 30, breakMinutes: 0, waitDays: 7, maxAttempts: 3, cutScore: 3, reason: '',
  periodDays: null, repeatsItems: false, identityCheck: 'NONE',
  ...with_,
});
const read = async () => (await api.ok<{ examPlan: Plan }>(scene.trainer.id, ONE, { id: scene.exam.id })).examPlan;
const change = async (with_ = {}, expectedVersion = 1) => (await api.ok<{ replanExam: Plan }>(scene.trainer.id, CHANGE, { id: scene.exam.id, expectedVersion, plan: settings(with_) })).replanExam;
const refused = async (with_ = {}, by: Person = scene.trainer, expectedVersion = 1) => (await api.send(by.id, CHANGE, { id: scene.exam.id, expectedVersion, plan: settings(with_) })).errors?.[0]?.extensions;

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
beforeEach(async () => {
  api.now = opened;
  scene = await anExam(api);
  candidate = new Candidate(api, scene);
});
afterAll(() => api.close());

describe('the settings of an exam', () => {
  it('[C8] [C11] are changed as a whole, and the trail keeps what changed and who changed it', async () => {
    expect(await change({ breakMinutes: 15, periodDays: 365, identityCheck: 'ROOM_CODE' })).toMatchObject({ version: 2, breakMinutes: 15, periodDays: 365, identityCheck: 'ROOM_CODE', maxAttempts: 3 });
    const [entry] = await api.dataSource.manager.findBy(AuditEntry, { recordId: scene.exam.id, action: 'exam.replanned' });
    expect(entry).toMatchObject({ actorId: scene.trainer.id, before: { breakMinutes: 0, periodDays: null, identityCheck: 'NONE' }, after: { breakMinutes: 15, periodDays: 365, identityCheck: 'ROOM_CODE' } });
    expect(Object.keys(entry?.after ?? {}).sort()).toEqual(['breakMinutes', 'identityCheck', 'periodDays']);
    expect((await read()).history).toMatchObject([{ action: 'exam.created' }, { action: 'exam.replanned' }]);
  });

  it('[C8] other than the form change also when the bank has shrunk since', async () => {
    await api.dataSource.query(`update assessments.item set state = 'RETIRED' where provider_id = $1 and code like '%-3'`, [scene.provider.id]);
    expect(await change({ title: { en: 'Core exam 2026', es: 'Examen básico 2026' }, minutes: 45 })).toMatchObject({ version: 2, minutes: 45 });
    expect(await refused({ maxAttempts: 4 }, scene.trainer, 2)).toMatchObject({ code: 'BLUEPRINT_CANNOT_BE_FILLED' });
    expect(await change({ minutes: 45, maxAttempts: 2 }, 2)).toMatchObject({ version: 3, maxAttempts: 2 });
  });

  it('saved again without a change leave no trace', async () => {
    expect(await change()).toMatchObject({ version: 1, history: [{ action: 'exam.created' }] });
  });

  it('are refused where somebody else changed them since, out of range and to strangers', async () => {
    await change({ minutes: 40 });
    expect(await refused({ minutes: 50 })).toMatchObject({ code: 'STALE_VERSION' });
    expect(await refused({ breakMinutes: 121 }, scene.trainer, 2)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused({ periodDays: 0 }, scene.trainer, 2)).toMatchObject({ code: 'BAD_USER_INPUT' });
    expect(await refused({ minutes: 50 }, await aMember(api, Role.TRAINER), 2)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await read()).toMatchObject({ version: 2, minutes: 40 });
  });

  it('[C3] [C7] change nothing for an attempt that has begun', async () => {
    const sitting = await candidate.on('phone-0001', await candidate.begin());
    await change({ minutes: 5, maxAttempts: 1, breakMinutes: 20, cutScore: 4, reason: 'the board asked', identityCheck: 'PERSON' });
    api.now = after(29);
    expect(await candidate.on('phone-0001', sitting)).toMatchObject({ secondsLeft: 60, isOpen: true });
    expect(await api.refusal(scene.trainee.id, 'mutation ($id: ID!) { beginBreak(id: $id) { id } }', { id: sitting.id })).toBe('BREAK_NONE_LEFT');
    await candidate.answerRight(sitting, 3);
    expect((await candidate.submit(sitting.id)).result).toMatchObject({ isPassed: true });
  });
});

describe('[C3] the windows of an exam', () => {
  const open = (from: number, to: number) => api.ok(scene.trainer.id, OPEN, { input: { examId: scene.exam.id, opensAt: after(from), closesAt: after(to) } });
  const close = async (at: number, by = scene.trainer) => api.refusal(by.id, CLOSE, { id: (await read()).windows[at]?.id });
  const seen = async () => (await api.ok<{ exam: unknown }>(scene.trainee.id, EXAM, { id: scene.exam.id })).exam;

  it('are taken back before they open, and the exam stays shut without any', async () => {
    await open(60, 120);
    expect(await close(0, await aMember(api, Role.TRAINER))).toBe('NOT_FOUND');
    expect(await close(0)).toBe('NONE');
    expect(await close(0)).toBe('EXAM_WINDOW_OVER');
    expect(await seen()).toEqual({ opensInWindows: true, presentWindow: null, viewerCan: { start: false } });
    expect(await api.refusal(scene.trainee.id, START, { id: scene.exam.id })).toBe('EXAM_WINDOW_CLOSED');
    await open(90, 150);
    expect(await read()).toMatchObject({ opensInWindows: true, windows: [{ closedAt: opened.toISOString() }, { closedAt: null }] });
  });

  it('end at once when they are open; who is inside keeps the whole time', async () => {
    await open(0, 60);
    const sitting = await candidate.on('phone-0001', await candidate.begin());
    api.now = after(10);
    expect(await close(0)).toBe('NONE');
    expect(await api.refusal((await aMember(api, Role.TRAINEE, scene.provider)).id, START, { id: scene.exam.id })).toBe('EXAM_WINDOW_CLOSED');
    api.now = after(29);
    expect(await candidate.on('phone-0001', sitting)).toMatchObject({ isOpen: true, secondsLeft: 60 });
    expect((await read()).history.map((entry) => entry.action)).toEqual(['exam.created', 'exam.opened', 'exam.closed']);
    await expect(api.dataSource.query('update assessments.exam_window set closes_at = closes_at + interval \'1 day\' where exam_id = $1', [scene.exam.id])).rejects.toThrow('append-only');
  });

  it('give way to an exam that is open at any time', async () => {
    await open(60, 120);
    await open(180, 240);
    const { openExamAtAnyTime: plan } = await api.ok<{ openExamAtAnyTime: Plan }>(scene.trainer.id, ANY_TIME, { id: scene.exam.id });
    expect(plan).toMatchObject({ opensInWindows: false });
    expect(plan.windows.map((window) => window.closedAt)).toEqual([opened.toISOString(), opened.toISOString()]);
    expect(await seen()).toMatchObject({ viewerCan: { start: true } });
    expect(await api.refusal((await aMember(api, Role.TRAINER)).id, ANY_TIME, { id: scene.exam.id })).toBe('NOT_FOUND');
  });
});

describe('[C4] [C8] a bank that attempts of a new period use up', () => {
  const sitOn = async (day: number): Promise<string[]> => {
    api.now = days(day);
    const sitting = await candidate.begin();
    await candidate.submit(sitting.id);
    return sitting.questions.map((question) => question.id);
  };
  const yearly = { waitDays: 0, maxAttempts: 3, periodDays: 30 };

  it('is told to the trainer in attempts before it happens, and refused with the number that is missing', async () => {
    expect(await change(yearly)).toMatchObject({ formsInBank: 3 });
    for (const day of [0, 31, 62]) await sitOn(day);
    api.now = days(93);
    expect((await api.send(scene.trainee.id, START, { id: scene.exam.id })).errors?.[0]?.extensions).toMatchObject({ code: 'EXAM_BANK_TOO_SMALL', details: { missing: 4 } });
  });

  it('gives back what was seen longest ago where the trainer allows it, and never the attempt before', async () => {
    await change({ ...yearly, repeatsItems: true });
    const forms = [];
    for (const day of [0, 31, 62, 93, 124]) forms.push((await sitOn(day)).sort());
    expect(new Set(forms.slice(0, 3).flat()).size).toBe(12);
    expect(forms[3]).toEqual(forms[0]);
    expect(forms[4]).toEqual(forms[1]);
  });

  it('needs two forms where questions may come back', async () => {
    const two = blueprint.map((cell) => ({ ...cell, count: 2 }));
    expect(await refused({ ...yearly, blueprint: two, repeatsItems: true, reason: 'longer' })).toMatchObject({ code: 'BLUEPRINT_CANNOT_BE_FILLED', details: { has: 3, needs: 4 } });
  });
});
