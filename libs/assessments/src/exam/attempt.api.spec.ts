import { Role } from '@waymark/kernel';
import { AuditEntry } from '@waymark/platform';
import { aMember, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule, ExamFacts } from '../index';
import { Attempt } from './attempt.entity';
import { anExam, keyOf } from './exam.builder';
import type { ExamScene } from './exam.builder';
import { Result } from './result.entity';

const START = 'mutation ($id: ID!) { startAttempt(examId: $id) { id number secondsLeft isOpen questions { id position kind stem options { id text } chosen isFlagged savedAt } } }';
const SAVE = 'mutation ($input: SaveAnswerInput!) { saveAnswer(input: $input) { itemId optionIds isFlagged savedAt } }';
const SUBMIT = 'mutation ($id: ID!) { submitAttempt(id: $id) { id closedAt isOpen questions { id } result { id scaledScore isPassed on byDomain { domain right of } } exam { nextAllowedOn attemptsLeft isPassed viewerCan { start } } } }';
const ATTEMPT = 'query ($id: ID!) { attempt(id: $id) { id isOpen secondsLeft questions { id chosen savedAt } result { scaledScore isPassed } } }';

interface Question {
  id: string;
  options: { id: string; text: string }[];
  chosen: string[];
  savedAt: string | null;
}
interface Sitting {
  id: string;
  number: number;
  secondsLeft: number;
  isOpen: boolean;
  questions: Question[];
}

let api: TestApi;
let scene: ExamScene;
const opened = new Date('2026-03-02T15:00:00.000Z');
const minutes = (count: number) => (api.now = new Date(api.now.getTime() + count * 60_000));

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
beforeEach(async () => {
  api.now = opened;
  scene = await anExam(api);
});
afterAll(() => api.close());

async function begin(personId = scene.trainee.id): Promise<Sitting> {
  return (await api.ok<{ startAttempt: Sitting }>(personId, START, { id: scene.exam.id })).startAttempt;
}
const save = (sitting: Sitting, question: Question, optionIds: string[]) =>
  api.send(scene.trainee.id, SAVE, { input: { attemptId: sitting.id, itemId: question.id, optionIds, isFlagged: false } });
async function answerRight(sitting: Sitting, count: number): Promise<void> {
  for (const question of sitting.questions.slice(0, count)) await save(sitting, question, await keyOf(api, question.id));
}
const submit = (id: string) => api.ok<{ submitAttempt: { closedAt: string; questions: unknown[]; result: { scaledScore: number; isPassed: boolean; on: string; byDomain: { right: number }[] }; exam: Record<string, unknown> } }>(scene.trainee.id, SUBMIT, { id });

describe('starting', () => {
  it('draws a form by the blueprint and starts the clock of the server', async () => {
    const sitting = await begin();
    expect(sitting).toMatchObject({ number: 1, secondsLeft: 1800, isOpen: true });
    expect(sitting.questions).toHaveLength(4);
    const items = await api.dataSource.query<{ domain: string }[]>('select distinct domain from assessments.item where id = any($1)', [sitting.questions.map((question) => question.id)]);
    expect(items).toHaveLength(4);
  });

  it('gives one attempt to twenty starts at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => begin()));
    expect(new Set(all.map((sitting) => sitting.id)).size).toBe(1);
    expect(await api.dataSource.manager.countBy(Attempt, { personId: scene.trainee.id })).toBe(1);
    const trail = await api.dataSource.manager.findBy(AuditEntry, { recordId: all[0]?.id ?? '' });
    expect(trail.map((entry) => entry.action)).toEqual(['attempt.started']);
  });

  it('is refused by the database where a second attempt would be open', async () => {
    const { id } = await begin();
    const copy = `insert into assessments.attempt (exam_id, person_id, number, form, started_at, deadline_at) select exam_id, person_id, 2, form, started_at, deadline_at from assessments.attempt where id = $1`;
    await expect(api.dataSource.query(copy, [id])).rejects.toThrow('one_open_attempt');
  });

  it('is for trainees of the provider', async () => {
    expect(await api.refusal(null, START, { id: scene.exam.id })).toBe('UNAUTHENTICATED');
    expect(await api.refusal((await aMember(api, Role.TRAINER, scene.provider)).id, START, { id: scene.exam.id })).toBe('FORBIDDEN');
    expect(await api.refusal((await aMember(api, Role.TRAINEE)).id, START, { id: scene.exam.id })).toBe('NOT_FOUND');
  });

  it('is refused where the bank cannot fill a form', async () => {
    scene = await anExam(api, { blueprint: { ADVOCACY: 9 } });
    expect(await api.refusal(scene.trainee.id, START, { id: scene.exam.id })).toBe('EXAM_BANK_TOO_SMALL');
  });
});

describe('answering', () => {
  it('[C1] continues on another device with the same time left and says when each answer was saved', async () => {
    const sitting = await begin();
    const [first] = sitting.questions as [Question];
    minutes(10);
    const chosen = [first.options[0]?.id ?? ''];
    const saved = await save(sitting, first, chosen);
    expect(saved.data).toMatchObject({ saveAnswer: { optionIds: chosen, savedAt: api.now.toISOString() } });
    const savedAt = api.now.toISOString();
    minutes(5);
    const elsewhere = await begin();
    expect(elsewhere).toMatchObject({ id: sitting.id, secondsLeft: 900 });
    expect(elsewhere.questions.map((question) => question.id)).toEqual(sitting.questions.map((question) => question.id));
    expect(elsewhere.questions[0]).toMatchObject({ chosen, savedAt, options: first.options });
  });

  it('keeps the last choice, also none', async () => {
    const sitting = await begin();
    const [first] = sitting.questions as [Question];
    await save(sitting, first, [first.options[0]?.id ?? '']);
    await save(sitting, first, []);
    expect((await begin()).questions[0]?.chosen).toEqual([]);
  });

  it('is refused at the deadline by the clock of the server', async () => {
    const sitting = await begin();
    const [first] = sitting.questions as [Question];
    api.now = new Date(opened.getTime() + 30 * 60_000 - 1000);
    expect((await save(sitting, first, [])).errors).toBeUndefined();
    api.now = new Date(opened.getTime() + 30 * 60_000);
    expect((await save(sitting, first, [])).errors?.[0]?.extensions.code).toBe('ATTEMPT_OVER');
  });

  it('is refused after the attempt was handed in', async () => {
    const sitting = await begin();
    await submit(sitting.id);
    expect((await save(sitting, sitting.questions[0] as Question, [])).errors?.[0]?.extensions.code).toBe('ATTEMPT_OVER');
  });

  it('is refused with two options of a single choice, a foreign option or a question of another form', async () => {
    const sitting = await begin();
    const [first, second] = sitting.questions as [Question, Question];
    const codeOf = async (question: Question, ids: string[]) => (await save(sitting, question, ids)).errors?.[0]?.extensions.code;
    expect(await codeOf(first, first.options.slice(0, 2).map((option) => option.id))).toBe('ANSWER_ONE_OPTION');
    expect(await codeOf(first, [second.options[0]?.id ?? ''])).toBe('ANSWER_OPTION_UNKNOWN');
    expect(await codeOf({ ...first, id: scene.exam.id }, [])).toBe('NOT_FOUND');
  });
});

describe('handing in', () => {
  it('passes with the cut score and is known to the certification', async () => {
    const sitting = await begin();
    await answerRight(sitting, 3);
    const { submitAttempt } = await submit(sitting.id);
    expect(submitAttempt.result).toMatchObject({ scaledScore: 500, isPassed: true, on: '2026-03-02' });
    expect(submitAttempt.questions).toEqual([]);
    expect(submitAttempt.exam).toMatchObject({ isPassed: true, nextAllowedOn: null, viewerCan: { start: false } });
    const [fact] = await api.app.get(ExamFacts).of(api.ctx(), scene.trainee.id);
    expect(fact).toMatchObject({ on: '2026-03-02', examId: scene.exam.id, title: 'Core exam', scaledScore: 500, passed: true, attemptNumber: 1 });
    expect(await api.refusal(scene.trainee.id, START, { id: scene.exam.id })).toBe('EXAM_ALREADY_PASSED');
  });

  it('gives one result to twenty submissions at once', async () => {
    const sitting = await begin();
    await answerRight(sitting, 1);
    const all = await Promise.all(Array.from({ length: 20 }, () => submit(sitting.id)));
    expect(new Set(all.map((answer) => JSON.stringify(answer.submitAttempt.result))).size).toBe(1);
    expect(await api.dataSource.manager.countBy(Result, { attemptId: sitting.id })).toBe(1);
  });

  it('counts exactly the answers that were accepted when saving races with handing in', async () => {
    const sitting = await begin();
    const keys = await Promise.all(sitting.questions.map((question) => keyOf(api, question.id)));
    const saves = sitting.questions.map((question, index) => save(sitting, question, keys[index] ?? []));
    const [, ...answers] = await Promise.all([submit(sitting.id), ...saves]);
    const accepted = answers.filter((answer) => !answer.errors).length;
    expect((await api.dataSource.manager.findOneByOrFail(Result, { attemptId: sitting.id })).rightCount).toBe(accepted);
  });

  it('[C8] says "not yet" with the next allowed day, and the next form brings new items', async () => {
    const sitting = await begin();
    const { submitAttempt } = await submit(sitting.id);
    expect(submitAttempt.result).toMatchObject({ scaledScore: 200, isPassed: false });
    expect(submitAttempt.exam).toMatchObject({ nextAllowedOn: '2026-03-09', attemptsLeft: 2, viewerCan: { start: false } });
    const early = await api.send(scene.trainee.id, START, { id: scene.exam.id });
    expect(early.errors?.[0]?.extensions).toMatchObject({ code: 'EXAM_WAIT', details: { nextOn: '2026-03-09' } });
    minutes(8 * 24 * 60);
    const again = await begin();
    expect(again.number).toBe(2);
    const seen = new Set(sitting.questions.map((question) => question.id));
    expect(again.questions.filter((question) => seen.has(question.id))).toEqual([]);
  });

  it('ends after the last attempt of the retake rule', async () => {
    scene = await anExam(api, { waitDays: 0, maxAttempts: 1 });
    await submit((await begin()).id);
    expect(await api.refusal(scene.trainee.id, START, { id: scene.exam.id })).toBe('EXAM_NO_ATTEMPTS_LEFT');
  });

  it('counts what was saved in time when it comes late', async () => {
    const sitting = await begin();
    await answerRight(sitting, 4);
    minutes(120);
    const { submitAttempt } = await submit(sitting.id);
    expect(submitAttempt.result).toMatchObject({ scaledScore: 800, isPassed: true });
    expect(submitAttempt.closedAt).toBe('2026-03-02T15:30:00.000Z');
  });

  it('is done by a job where the person never comes back', async () => {
    const sitting = await begin();
    await answerRight(sitting, 3);
    minutes(31);
    await api.runJobs();
    const { attempt } = await api.ok<{ attempt: unknown }>(scene.trainee.id, ATTEMPT, { id: sitting.id });
    expect(attempt).toMatchObject({ isOpen: false, secondsLeft: 0, questions: [], result: { scaledScore: 500, isPassed: true } });
    const trail = await api.dataSource.manager.findBy(AuditEntry, { recordId: sitting.id });
    expect(trail.map((entry) => entry.action)).toEqual(['attempt.started', 'attempt.expired']);
  });

  it('leaves attempts, answers and results that the database lets nobody change', async () => {
    const sitting = await begin();
    await answerRight(sitting, 1);
    await submit(sitting.id);
    const change = (sql: string) => api.dataSource.query(sql, [sitting.id]);
    await expect(change('update assessments.result set scaled_score = 800, is_passed = true where attempt_id = $1')).rejects.toThrow('append-only');
    await expect(change('update assessments.attempt set closed_at = null where id = $1')).rejects.toThrow('append-only');
    await expect(change('delete from assessments.attempt where id = $1')).rejects.toThrow('append-only');
    await expect(change("update assessments.answer set option_ids = '{}' where attempt_id = $1")).rejects.toThrow('closed attempt');
  });
});
