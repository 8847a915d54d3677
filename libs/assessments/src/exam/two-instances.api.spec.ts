import { startApi } from '@waymark/identity/testing';
import { AuditEntry } from '@waymark/platform';
import { cloneDatabase } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { Attempt } from './attempt.entity';
import { anExam, keyOf } from './exam.builder';
import type { ExamScene } from './exam.builder';
import { Result } from './result.entity';
import { Candidate } from './sitting.builder';
import type { Question, Sitting } from './sitting.builder';

const opened = new Date('2026-03-02T15:00:00.000Z');
const deadline = opened.getTime() + 30 * 60_000;
const READ = 'query ($id: ID!) { attempt(id: $id) { isOpen secondsLeft } }';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let one: TestApi;
let two: TestApi;
let scene: ExamScene;
let here: Candidate;
let there: Candidate;

const start = () => startApi({ modules: [AssessmentsModule], entities: assessmentsEntities, config: { databaseUrl: database.url } });
const at = (ms: number, ...instances: TestApi[]) => instances.forEach((each) => (each.now = new Date(ms)));
const turns = <T>(count: number, work: (turn: number) => Promise<T>) => Promise.all(Array.from({ length: count }, (_, turn) => work(turn)));
const codeOf = async (answer: Promise<{ errors?: { extensions: { code: string } }[] }>) => (await answer).errors?.[0]?.extensions.code ?? 'NONE';
const begin = async (): Promise<Sitting> => here.on('phone-0001', await here.begin());

beforeAll(async () => {
  database = await cloneDatabase();
  [one, two] = [await start(), await start()];
});
afterAll(() => database.drop());
beforeEach(async () => {
  at(opened.getTime(), one, two);
  scene = await anExam(one);
  [here, there] = [new Candidate(one, scene), new Candidate(two, scene)];
});

describe('two processes over one database', () => {
  it('[EX5] begin one attempt of twenty starts at once', async () => {
    const all = await turns(20, (turn) => (turn % 2 ? here : there).begin());
    expect(new Set(all.map(({ id }) => id)).size).toBe(1);
    expect(await one.dataSource.manager.countBy(Attempt, { personId: scene.trainee.id })).toBe(1);
  });

  it('[EX15] let the last device go on, and refuse the one before at either', async () => {
    const sitting = await begin();
    const moved = await there.on('laptop-0001', sitting);
    const [question] = sitting.questions;
    for (const candidate of [here, there]) expect(await codeOf(candidate.save(sitting, question as Question, [], 8))).toBe('ATTEMPT_ELSEWHERE');
    for (const candidate of [here, there]) expect(await codeOf(candidate.save(moved, question as Question, [], 9))).toBe('NONE');
  });

  it('[EX6] hold one deadline to the millisecond of its grace', async () => {
    const sitting = await begin();
    const [question] = sitting.questions;
    at(opened.getTime() + 10 * 60_000, one, two);
    for (const api of [one, two]) expect(await api.ok(scene.trainee.id, READ, { id: sitting.id })).toEqual({ attempt: { isOpen: true, secondsLeft: 1200 } });
    at(deadline + 59_999, one, two);
    for (const candidate of [here, there]) expect(await codeOf(candidate.save(sitting, question as Question, []))).toBe('NONE');
    at(deadline + 60_000, one, two);
    for (const candidate of [here, there]) expect(await codeOf(candidate.save(sitting, question as Question, []))).toBe('ATTEMPT_OVER');
  });

  it('[EX8] close an attempt once when both are asked twenty times while answers arrive, and count what was accepted', async () => {
    const sitting = await begin();
    const keys = await Promise.all(sitting.questions.map(({ id }) => keyOf(one, id)));
    const submit = 'mutation ($id: ID!) { submitAttempt(id: $id) { result { id scaledScore } } }';
    const handedIn = turns(20, (turn) => (turn % 2 ? one : two).ok(scene.trainee.id, submit, { id: sitting.id }));
    const saves = await Promise.all(sitting.questions.map((question, turn) => codeOf((turn % 2 ? here : there).save(sitting, question, keys[turn] ?? [], turn + 1))));
    expect(new Set((await handedIn).map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [result, ...more] = await one.dataSource.manager.findBy(Result, { attemptId: sitting.id });
    expect([result?.rightCount, more]).toEqual([saves.filter((code) => code === 'NONE').length, []]);
    const events = await one.dataSource.manager.findBy(AuditEntry, { recordId: sitting.id });
    expect(events.map(({ action }) => action).filter((action) => action !== 'attempt.started')).toHaveLength(1);
    for (const candidate of [here, there]) expect(await codeOf(candidate.save(sitting, sitting.questions[0] as Question, [], 99))).toBe('ATTEMPT_OVER');
  });
});

it('[EX6] an attempt whose deadline passed while no process ran is closed by the next one, with the answers that were saved', async () => {
  const sitting = await begin();
  await here.answerRight(sitting, 3);
  await Promise.all([one.close(), two.close()]);
  const next = await start();
  at(deadline + 3_600_000, next);
  await next.dataSource.query('update jobs._private_jobs set run_at = now()');
  await next.runJobs();
  expect(await next.dataSource.manager.findOneByOrFail(Result, { attemptId: sitting.id })).toMatchObject({ rightCount: 3, isPassed: true });
  expect(await next.dataSource.manager.findOneByOrFail(Attempt, { id: sitting.id })).toMatchObject({ closedAt: new Date(deadline) });
  await next.close();
});
