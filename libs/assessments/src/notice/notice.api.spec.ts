import { AuditEntry } from '@waymark/platform';
import { startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { anExam } from '../exam/exam.builder';
import type { ExamScene } from '../exam/exam.builder';
import { Candidate } from '../exam/sitting.builder';

const PLAN = 'query ($id: ID!) { examPlan(id: $id) { notices { attemptCount questionCount periodDays noticedAt person { name } } } }';
const DAY = 24 * 60;

let api: TestApi;
let scene: ExamScene;
let candidate: Candidate;
const opened = new Date('2026-03-02T15:00:00.000Z');
const go = (minutes: number) => (api.now = new Date(opened.getTime() + minutes * 60_000));

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
beforeEach(async () => {
  go(0);
  scene = await anExam(api, { waitDays: 0, maxAttempts: 3, periodDays: 20, repeatsItems: true });
  candidate = new Candidate(api, scene);
});
afterAll(() => api.close());

const notices = async () => (await api.ok<{ examPlan: { notices: Record<string, unknown>[] } }>(scene.trainer.id, PLAN, { id: scene.exam.id })).examPlan.notices;
const mails = async () => {
  await api.runJobs();
  return (await Promise.all([scene.trainer, scene.reviewer, scene.trainee].map(({ email }) => api.mails(email)))).map((received) => received.length);
};
/** Begins an attempt at that minute and hands it in ten minutes later. */
async function sit(at: number, answers: number): Promise<void> {
  go(at);
  const sitting = await candidate.begin();
  await candidate.answerRight(sitting, answers);
  go(at + 10);
  await candidate.submit(sitting.id);
}

describe('[EX13] whoever keeps a bank', () => {
  it('is told once, by mail and on the page of the exam, that somebody begins and leaves to see its questions', async () => {
    await sit(0, 0);
    expect(await notices()).toEqual([]);
    await sit(DAY, 1);
    expect(await notices()).toEqual([{ attemptCount: 2, questionCount: 8, periodDays: 30, noticedAt: new Date(opened.getTime() + (DAY + 10) * 60_000).toISOString(), person: { name: 'Ana Reyes' } }]);
    expect(await mails()).toEqual([1, 1, 0]);
    await sit(2 * DAY, 0);
    expect(await notices()).toHaveLength(1);
    expect(await mails()).toEqual([1, 1, 0]);
    expect(await api.dataSource.manager.countBy(AuditEntry, { action: 'exam-notice.written' })).toBe(1);
  });
  it('is told again in another period, also when nobody handed the attempts in', async () => {
    await sit(0, 0);
    await sit(DAY, 0);
    for (const day of [40, 41]) {
      go(day * DAY);
      await candidate.begin();
    }
    go(42 * DAY);
    await api.runJobs();
    await candidate.begin();
    expect(await notices()).toHaveLength(2);
    expect(await mails()).toEqual([2, 2, 0]);
  });
  it('hears nothing of people who sit what they began, and the person goes on as the rules of the exam say', async () => {
    await sit(0, 2);
    await sit(DAY, 2);
    expect(await notices()).toEqual([]);
    expect(await mails()).toEqual([0, 0, 0]);
    await sit(2 * DAY, 3);
    expect((await candidate.submit((await api.dataSource.query<[{ id: string }]>('select id from assessments.attempt where person_id = $1 order by number desc', [scene.trainee.id]))[0].id)).result.isPassed).toBe(true);
  });
});
