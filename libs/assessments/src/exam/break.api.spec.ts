import { startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { ClosingService } from './closing.service';
import { anExam } from './exam.builder';
import type { ExamScene } from './exam.builder';
import { Candidate } from './sitting.builder';
import type { Question, Sitting } from './sitting.builder';

const FIELDS = 'id isOnBreak isOpen secondsLeft breakSecondsLeft breakUntil questions { id }';
const BEGIN = `mutation ($id: ID!) { beginBreak(id: $id) { ${FIELDS} } }`;
const END = `mutation ($id: ID!) { endBreak(id: $id) { ${FIELDS} } }`;
const READ = `query ($id: ID!) { attempt(id: $id) { ${FIELDS} result { id } } }`;

let api: TestApi;
let scene: ExamScene;
let candidate: Candidate;
let sitting: Sitting;
const opened = new Date('2026-03-02T15:00:00.000Z');
const go = (minutes: number) => (api.now = new Date(opened.getTime() + minutes * 60_000));
const rest = (mutation: string) => api.refusal(scene.trainee.id, mutation, { id: sitting.id });
const read = async () => (await api.ok<{ attempt: Record<string, unknown> }>(scene.trainee.id, READ, { id: sitting.id })).attempt;

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
beforeEach(async () => {
  api.now = opened;
  scene = await anExam(api, { breakMinutes: 10 });
  candidate = new Candidate(api, scene);
  sitting = await candidate.on('phone-0001', await candidate.begin());
});
afterAll(() => api.close());

it('stops the clock, hides the questions and takes no answer', async () => {
  go(10);
  expect(await api.ok(scene.trainee.id, BEGIN, { id: sitting.id })).toMatchObject({ beginBreak: { isOnBreak: true, secondsLeft: 1200, questions: [] } });
  go(15);
  expect(await read()).toMatchObject({ isOnBreak: true, isOpen: true, secondsLeft: 1200, questions: [] });
  expect((await candidate.save(sitting, sitting.questions[0] as Question, [])).errors?.[0]?.extensions.code).toBe('ATTEMPT_ON_BREAK');
  expect(await api.ok(scene.trainee.id, END, { id: sitting.id })).toMatchObject({ endBreak: { isOnBreak: false, secondsLeft: 1200, breakSecondsLeft: 300 } });
  expect((await candidate.save(sitting, sitting.questions[0] as Question, [])).errors).toBeUndefined();
});

it('ends by itself after its minutes', async () => {
  await rest(BEGIN);
  go(12);
  expect(await read()).toMatchObject({ isOnBreak: false, secondsLeft: 1680, breakSecondsLeft: 0 });
  expect(await rest(BEGIN)).toBe('BREAK_NONE_LEFT');
});

it('is one at a time, and over with the attempt', async () => {
  await rest(BEGIN);
  expect(await rest(BEGIN)).toBe('ATTEMPT_ON_BREAK');
  await candidate.submit(sitting.id);
  expect(await rest(END)).toBe('ATTEMPT_OVER');
});

it('is not closed by the server while the clock stands still', async () => {
  go(29);
  await rest(BEGIN);
  go(35);
  await api.app.get(ClosingService).closeOverdue(api.ctx());
  expect(await read()).toMatchObject({ result: null, secondsLeft: 60 });
  go(41.1);
  await api.app.get(ClosingService).closeOverdue(api.ctx());
  expect((await read())['result']).not.toBeNull();
});
