import { AuditEntry } from '@waymark/platform';
import { startApi } from '@waymark/identity/testing';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { Answer } from './attempt.entity';
import { ClosingService } from './closing.service';
import { anExam, keyOf } from './exam.builder';
import type { ExamScene } from './exam.builder';
import { Result } from './result.entity';
import { ATTEMPT, Candidate, SAVE } from './sitting.builder';
import type { Question, Sitting } from './sitting.builder';

let api: TestApi;
let scene: ExamScene;
let candidate: Candidate;
let sitting: Sitting;
let question: Question;
const opened = new Date('2026-03-02T15:00:00.000Z');
const deadline = opened.getTime() + 30 * 60_000;
const phone = 'phone-0001';
const laptop = 'laptop-0001';

const at = (ms: number) => (api.now = new Date(ms));
const option = (index: number) => [question.options[index]?.id ?? ''];
const codeOf = async (answer: Promise<{ errors?: { extensions: { code: string } }[] }>) => (await answer).errors?.[0]?.extensions.code ?? 'NONE';
const stored = () => api.dataSource.manager.findOneBy(Answer, { attemptId: sitting.id, itemId: question.id });

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
});
beforeEach(async () => {
  api.now = opened;
  scene = await anExam(api);
  candidate = new Candidate(api, scene);
  sitting = await candidate.on(phone, await candidate.begin());
  question = sitting.questions[0] as Question;
});
afterAll(() => api.close());

describe('an answer that is sent again', () => {
  it('[C1] changes nothing and is told as it was saved', async () => {
    const first = await candidate.save(sitting, question, option(0), 1);
    at(opened.getTime() + 5000);
    expect((await candidate.save(sitting, question, option(0), 1)).data).toEqual(first.data);
    expect(await stored()).toMatchObject({ optionIds: option(0), savedAt: opened });
  });

  it('[C1] never takes the place of a later choice, however late it arrives', async () => {
    await candidate.save(sitting, question, option(1), 2);
    expect((await candidate.save(sitting, question, option(0), 1)).data).toMatchObject({ saveAnswers: [{ optionIds: option(1) }] });
    expect((await stored())?.optionIds).toEqual(option(1));
  });

  it('leaves the newest of twenty that arrive at once', async () => {
    const all = Array.from({ length: 20 }, (_, index) => candidate.save(sitting, question, option(index % 4), index + 1));
    expect((await Promise.all(all)).filter((answer) => answer.errors)).toEqual([]);
    expect((await stored())?.optionIds).toEqual(option(19 % 4));
  });

  it('[C1] costs one statement besides asking who sends it', async () => {
    await candidate.save(sitting, question, option(0), 1);
    const sent = await statementsDuring(() => candidate.save(sitting, question, option(1), 2));
    expect(sent.filter((text) => !text.includes('identity.'))).toEqual([expect.stringContaining('insert into assessments.answer')]);
  });

  it('comes with everything that waited, in one request', async () => {
    const answers = sitting.questions.map((each, index) => ({ itemId: each.id, optionIds: [each.options[0]?.id], isFlagged: false, sequence: index + 1 }));
    const saved = await api.ok<{ saveAnswers: unknown[] }>(scene.trainee.id, SAVE, { input: { attemptId: sitting.id, hold: sitting.hold, answers } });
    expect(saved.saveAnswers).toHaveLength(4);
    const twice = { attemptId: sitting.id, hold: sitting.hold, answers: [answers[0], answers[0]] };
    expect(await api.refusal(scene.trainee.id, SAVE, { input: twice })).toBe('BAD_USER_INPUT');
  });
});

describe('two devices', () => {
  it('[C1] [EX15] let the second go on with the same time left, and refuse the first', async () => {
    await candidate.save(sitting, question, option(0));
    at(opened.getTime() + 10 * 60_000);
    const there = await candidate.on(laptop, sitting);
    expect(there).toMatchObject({ id: sitting.id, secondsLeft: 1200, hold: 2 });
    expect(there.questions[0]).toMatchObject({ chosen: option(0), savedAt: opened.toISOString() });
    expect(await codeOf(candidate.save(sitting, question, option(1)))).toBe('ATTEMPT_ELSEWHERE');
    expect(await codeOf(candidate.save(there, question, option(2), 1))).toBe('NONE');
    expect((await stored())?.optionIds).toEqual(option(2));
    const trail = await api.dataSource.manager.findBy(AuditEntry, { recordId: sitting.id, action: 'attempt.moved' });
    expect(trail).toMatchObject([{ before: { hold: 1 }, after: { hold: 2 } }]);
  });

  it('[EX15] refuse what waited on the first one, and take it once the person goes on there', async () => {
    const there = await candidate.on(laptop, sitting);
    await candidate.save(there, question, option(2), 900);
    expect(await codeOf(candidate.save(sitting, question, option(1), 1))).toBe('ATTEMPT_ELSEWHERE');
    const back = await candidate.on(phone, sitting);
    expect(back.questions[0]?.chosen).toEqual(option(2));
    expect(await codeOf(candidate.save(back, question, option(1), 2))).toBe('NONE');
    expect((await stored())?.optionIds).toEqual(option(1));
  });

  it('[C1] [EX15] hold what they begin, and what another began, at once', async () => {
    at(deadline + 61_000);
    await candidate.submit(sitting.id);
    at(api.now.getTime() + 8 * 86_400_000);
    const begun = await candidate.begin(phone);
    expect(begun).toMatchObject({ number: 2, hold: 1 });
    expect(await candidate.begin(phone)).toMatchObject({ id: begun.id, hold: 1 });
    expect(await codeOf(candidate.save(begun, begun.questions[0] as Question, []))).toBe('NONE');
    expect(await candidate.begin(laptop)).toMatchObject({ id: begun.id, hold: 2 });
    expect(await codeOf(candidate.save(begun, begun.questions[0] as Question, []))).toBe('ATTEMPT_ELSEWHERE');
    const trail = await api.dataSource.manager.find(AuditEntry, { where: { recordId: begun.id }, order: { id: 'ASC' } });
    expect(trail.map(({ action }) => action)).toEqual(['attempt.started', 'attempt.moved']);
  });

  it('do not displace each other by loading a page again', async () => {
    expect((await candidate.on(phone, sitting)).hold).toBe(sitting.hold);
    expect(await codeOf(candidate.save(sitting, question, option(1)))).toBe('NONE');
  });

  it('[EX15] at the same moment leave exactly one that may save', async () => {
    const [here, there] = await Promise.all([candidate.on('tablet-0001', sitting), candidate.on(laptop, sitting)]);
    expect([here.hold, there.hold].sort()).toEqual([2, 3]);
    const codes = await Promise.all([here, there].map((each) => codeOf(candidate.save(each, question, option(0)))));
    expect(codes.sort()).toEqual(['ATTEMPT_ELSEWHERE', 'NONE']);
  });
});

describe('the last minute', () => {
  it.each([
    ['a second before the deadline', -1000, 'NONE'],
    ['at the deadline', 0, 'NONE'],
    ['in the last millisecond of the grace', 59_999, 'NONE'],
    ['at the end of the grace', 60_000, 'ATTEMPT_OVER'],
    ['a second after the grace', 61_000, 'ATTEMPT_OVER'],
  ])('[EX6] an answer that arrives %s (%i ms) gets %s', async (_, offset, code) => {
    at(deadline + offset);
    expect(await codeOf(candidate.save(sitting, question, option(0)))).toBe(code);
  });

  it('[C1] loses nothing with a connection that was gone, and counts it in the result', async () => {
    at(deadline + 30_000);
    const { attempt } = await api.ok<{ attempt: unknown }>(scene.trainee.id, ATTEMPT, { id: sitting.id });
    expect(attempt).toMatchObject({ isOpen: false, secondsLeft: 0, questions: [], result: null });
    await candidate.answerRight(sitting, 3);
    const handedIn = await candidate.submit(sitting.id);
    expect(handedIn).toMatchObject({ closedAt: new Date(deadline).toISOString(), result: { isPassed: true, scaledScore: 500 } });
  });

  it('[EX6] is closed by the server after the grace, not before, with the answers it has', async () => {
    await candidate.answerRight(sitting, 3);
    const close = () => api.app.get(ClosingService).closeOverdue(api.ctx());
    at(deadline + 59_999);
    await close();
    expect(await api.dataSource.manager.countBy(Result, { attemptId: sitting.id })).toBe(0);
    at(deadline + 60_000);
    await close();
    expect(await api.dataSource.manager.findOneBy(Result, { attemptId: sitting.id })).toMatchObject({ rightCount: 3 });
    expect(await codeOf(candidate.save(sitting, question, await keyOf(api, question.id)))).toBe('ATTEMPT_OVER');
  });

  it('[EX6] takes no time from the clock of a device: a request names none', async () => {
    const input = { attemptId: sitting.id, hold: sitting.hold, answers: [{ itemId: question.id, optionIds: [], isFlagged: false, sequence: 1, savedAt: opened }] };
    at(deadline + 61_000);
    expect(await api.refusal(scene.trainee.id, SAVE, { input })).toBe('BAD_USER_INPUT');
  });
});
