import { AuditEntry } from '@waymark/platform';
import { startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule, ExamFacts } from '../index';
import { anExam, keyOf } from './exam.builder';
import type { ExamScene } from './exam.builder';
import { Result } from './result.entity';
import { ATTEMPT, Candidate, START } from './sitting.builder';

let api: TestApi;
let scene: ExamScene;
let candidate: Candidate;
const opened = new Date('2026-03-02T15:00:00.000Z');
const minutes = (count: number) => (api.now = new Date(api.now.getTime() + count * 60_000));

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
beforeEach(async () => {
  api.now = opened;
  scene = await anExam(api);
  candidate = new Candidate(api, scene);
});
afterAll(() => api.close());

describe('handing in', () => {
  it('passes with the cut score and is known to the certification', async () => {
    const sitting = await candidate.begin();
    await candidate.answerRight(sitting, 3);
    const handedIn = await candidate.submit(sitting.id);
    expect(handedIn.result).toMatchObject({ scaledScore: 500, isPassed: true, on: '2026-03-02' });
    expect(handedIn.questions).toEqual([]);
    expect(handedIn.exam).toMatchObject({ isPassed: true, nextAllowedOn: null, viewerCan: { start: false } });
    const [fact] = await api.app.get(ExamFacts).of(api.ctx(), scene.trainee.id);
    expect(fact).toMatchObject({ on: '2026-03-02', examId: scene.exam.id, title: 'Core exam', scaledScore: 500, passed: true, attemptNumber: 1 });
    expect(await api.refusal(scene.trainee.id, START, { id: scene.exam.id })).toBe('EXAM_ALREADY_PASSED');
  });

  it('[EX8] gives one result to twenty submissions at once', async () => {
    const sitting = await candidate.begin();
    await candidate.answerRight(sitting, 1);
    const all = await Promise.all(Array.from({ length: 20 }, () => candidate.submit(sitting.id)));
    expect(new Set(all.map((answer) => JSON.stringify(answer.result))).size).toBe(1);
    expect(await api.dataSource.manager.countBy(Result, { attemptId: sitting.id })).toBe(1);
  });

  it('[EX8] counts exactly the answers that were accepted when saving races with handing in', async () => {
    const sitting = await candidate.begin();
    const keys = await Promise.all(sitting.questions.map((question) => keyOf(api, question.id)));
    const saves = sitting.questions.map((question, index) => candidate.save(sitting, question, keys[index] ?? []));
    const [, ...answers] = await Promise.all([candidate.submit(sitting.id), ...saves]);
    const accepted = answers.filter((answer) => !answer.errors).length;
    expect((await api.dataSource.manager.findOneByOrFail(Result, { attemptId: sitting.id })).rightCount).toBe(accepted);
  });

  it('[C8] says "not yet" with the next allowed day, and the next form brings new items', async () => {
    const sitting = await candidate.begin();
    const handedIn = await candidate.submit(sitting.id);
    expect(handedIn.result).toMatchObject({ scaledScore: 200, isPassed: false });
    expect(handedIn.exam).toMatchObject({ nextAllowedOn: '2026-03-09', attemptsLeft: 2, viewerCan: { start: false } });
    const early = await api.send(scene.trainee.id, START, { id: scene.exam.id });
    expect(early.errors?.[0]?.extensions).toMatchObject({ code: 'EXAM_WAIT', details: { nextOn: '2026-03-09' } });
    minutes(8 * 24 * 60);
    const again = await candidate.begin();
    expect(again.number).toBe(2);
    const seen = new Set(sitting.questions.map((question) => question.id));
    expect(again.questions.filter((question) => seen.has(question.id))).toEqual([]);
  });

  it('[C9] tells who did not pass how each domain went, and nothing of a question', async () => {
    const sitting = await candidate.begin();
    await candidate.answerRight(sitting, 1);
    const { result, questions } = await candidate.submit(sitting.id);
    expect([result.isPassed, questions]).toEqual([false, []]);
    expect(result.byDomain).toHaveLength(4);
    expect(result.byDomain.map(({ right }) => right).sort()).toEqual([0, 0, 0, 1]);
    const after = 'query ($id: ID!) { attempt(id: $id) { questions { id stem options { text } chosen } result { byDomain { domain right of } } exam { attempts { questions { stem } result { byDomain { of } } } } } }';
    const said = JSON.stringify(await api.ok(scene.trainee.id, after, { id: sitting.id }));
    expect(sitting.questions.flatMap(({ id, options }) => [id, ...options.map(({ text }) => text)]).filter((words) => said.includes(words))).toEqual([]);
    expect(said).toContain('"of":1');
  });

  it('ends after the last attempt of the retake rule', async () => {
    scene = await anExam(api, { waitDays: 0, maxAttempts: 1 });
    candidate = new Candidate(api, scene);
    await candidate.submit((await candidate.begin()).id);
    expect(await api.refusal(scene.trainee.id, START, { id: scene.exam.id })).toBe('EXAM_NO_ATTEMPTS_LEFT');
  });

  it('counts what was saved in time when it comes late', async () => {
    const sitting = await candidate.begin();
    await candidate.answerRight(sitting, 4);
    minutes(120);
    const handedIn = await candidate.submit(sitting.id);
    expect(handedIn.result).toMatchObject({ scaledScore: 800, isPassed: true });
    expect(handedIn.closedAt).toBe('2026-03-02T15:30:00.000Z');
  });

  it('is done by a job where the person never comes back', async () => {
    const sitting = await candidate.begin();
    await candidate.answerRight(sitting, 3);
    minutes(31.1);
    await api.runJobs();
    const { attempt } = await api.ok<{ attempt: unknown }>(scene.trainee.id, ATTEMPT, { id: sitting.id });
    expect(attempt).toMatchObject({ isOpen: false, secondsLeft: 0, questions: [], result: { scaledScore: 500, isPassed: true } });
    const trail = await api.dataSource.manager.findBy(AuditEntry, { recordId: sitting.id });
    expect(trail.map((entry) => entry.action)).toEqual(['attempt.started', 'attempt.expired']);
  });

  it('[EX12] leaves attempts, answers and results that the database lets nobody change', async () => {
    const sitting = await candidate.begin();
    await candidate.answerRight(sitting, 1);
    await candidate.submit(sitting.id);
    const change = (sql: string) => api.dataSource.query(sql, [sitting.id]);
    await expect(change('update assessments.result set scaled_score = 800, is_passed = true where attempt_id = $1')).rejects.toThrow('append-only');
    await expect(change('update assessments.attempt set closed_at = null where id = $1')).rejects.toThrow('append-only');
    await expect(change('delete from assessments.attempt where id = $1')).rejects.toThrow('append-only');
    await expect(change("update assessments.answer set option_ids = '{}' where attempt_id = $1")).rejects.toThrow('closed attempt');
  });
});
