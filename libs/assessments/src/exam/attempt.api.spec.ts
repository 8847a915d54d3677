import { Role } from '@waymark/kernel';
import { AuditEntry } from '@waymark/platform';
import { aMember, startApi } from '@waymark/identity/testing';
import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule } from '../index';
import { Attempt } from './attempt.entity';
import { anExam } from './exam.builder';
import type { ExamScene } from './exam.builder';
import { Candidate, START } from './sitting.builder';
import type { Question, Sitting } from './sitting.builder';

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

describe('starting', () => {
  it('draws a form by the blueprint and starts the clock of the server', async () => {
    const sitting = await candidate.begin();
    expect(sitting).toMatchObject({ number: 1, secondsLeft: 1800, isOpen: true });
    expect(sitting.questions).toHaveLength(4);
    const items = await api.dataSource.query<{ domain: string }[]>('select distinct domain from assessments.item_version where item_id = any($1)', [sitting.questions.map((question) => question.id)]);
    expect(items).toHaveLength(4);
  });

  it('[EX5] gives one attempt to twenty starts at once', async () => {
    const all = await Promise.all(Array.from({ length: 20 }, () => candidate.begin()));
    expect(new Set(all.map((sitting) => sitting.id)).size).toBe(1);
    expect(await api.dataSource.manager.countBy(Attempt, { personId: scene.trainee.id })).toBe(1);
    const trail = await api.dataSource.manager.findBy(AuditEntry, { recordId: all[0]?.id ?? '' });
    expect(trail.map((entry) => entry.action)).toEqual(['attempt.started']);
  });

  it('[C1] with its questions costs three statements, and handing in six', async () => {
    await candidate.begin();
    const trainee = await aMember(api, Role.TRAINEE, scene.provider);
    const other = new Candidate(api, { ...scene, trainee });
    let sitting: Sitting | undefined;
    const begin = await statementsDuring(async () => (sitting = await other.begin('phone-0001')));
    const handIn = await statementsDuring(() => api.ok(trainee.id, 'mutation ($id: ID!) { submitAttempt(id: $id) { id closedAt } }', { id: sitting?.id }));
    expect([begin.length, handIn.length]).toEqual([3, 6]);
  });

  it('[EX5] is refused by the database where a second attempt would be open', async () => {
    const { id } = await candidate.begin();
    const copy = `insert into assessments.attempt (exam_id, person_id, number, standard_id, form, started_at, deadline_at) select exam_id, person_id, 2, standard_id, form, started_at, deadline_at from assessments.attempt where id = $1`;
    await expect(api.dataSource.query(copy, [id])).rejects.toThrow('one_open_attempt');
  });

  it('is for trainees of the provider', async () => {
    expect(await api.refusal(null, START, { id: scene.exam.id })).toBe('UNAUTHENTICATED');
    expect(await api.refusal((await aMember(api, Role.TRAINER, scene.provider)).id, START, { id: scene.exam.id })).toBe('FORBIDDEN');
    expect(await api.refusal((await aMember(api, Role.TRAINEE)).id, START, { id: scene.exam.id })).toBe('NOT_FOUND');
  });

  it('is refused where the bank cannot fill a form', async () => {
    await api.dataSource.query("update assessments.item set state = 'RETIRED' where provider_id = $1 and code like 'ADVOCACY%'", [scene.provider.id]);
    expect(await api.refusal(scene.trainee.id, START, { id: scene.exam.id })).toBe('EXAM_BANK_TOO_SMALL');
  });
});

describe('a question', () => {
  const BOTH = 'mutation ($id: ID!) { startAttempt(examId: $id) { id hold questions { id locale stem options { id text } chosen other { locale stem options { id text } } } } }';
  interface Words { locale: string; stem: string; options: { id: string; text: string }[] }

  it('[C10] comes in both languages with the same parts in the same order, and an answer in one is the answer in the other', async () => {
    const read = async () => (await api.ok<{ startAttempt: { id: string; hold: number; questions: (Question & Words & { other: Words })[] } }>(scene.trainee.id, BOTH, { id: scene.exam.id })).startAttempt;
    const sitting = await read();
    for (const { locale, stem, options, other } of sitting.questions) {
      expect([locale, stem, other.locale, other.stem]).toEqual(['en', 'What comes first?', 'es', '¿Qué va primero?']);
      expect(other.options.map(({ id }) => id)).toEqual(options.map(({ id }) => id));
      expect(other.options.map(({ text }) => text)).not.toEqual(options.map(({ text }) => text));
    }
    const [first] = sitting.questions;
    await candidate.save(sitting, first as Question, [first?.other.options[2]?.id ?? '']);
    await api.dataSource.query("update identity.person set locale = 'es' where id = $1", [scene.trainee.id]);
    expect((await read()).questions[0]).toMatchObject({ locale: 'es', stem: '¿Qué va primero?', chosen: [first?.options[2]?.id], other: { locale: 'en', stem: 'What comes first?' } });
  });
});

describe('answering', () => {
  it('[C1] continues on another device with the same time left and says when each answer was saved', async () => {
    const sitting = await candidate.begin();
    const [first] = sitting.questions as [Question];
    minutes(10);
    const chosen = [first.options[0]?.id ?? ''];
    const saved = await candidate.save(sitting, first, chosen);
    expect(saved.data).toMatchObject({ saveAnswers: [{ optionIds: chosen, savedAt: api.now.toISOString() }] });
    const savedAt = api.now.toISOString();
    minutes(5);
    const elsewhere = await candidate.begin();
    expect(elsewhere).toMatchObject({ id: sitting.id, secondsLeft: 900 });
    expect(elsewhere.questions.map((question) => question.id)).toEqual(sitting.questions.map((question) => question.id));
    expect(elsewhere.questions[0]).toMatchObject({ chosen, savedAt, options: first.options });
  });

  it('keeps the last choice, also none', async () => {
    const sitting = await candidate.begin();
    const [first] = sitting.questions as [Question];
    await candidate.save(sitting, first, [first.options[0]?.id ?? '']);
    await candidate.save(sitting, first, []);
    expect((await candidate.begin()).questions[0]?.chosen).toEqual([]);
  });

  it('[EX12] is refused after the attempt was handed in', async () => {
    const sitting = await candidate.begin();
    await candidate.submit(sitting.id);
    expect((await candidate.save(sitting, sitting.questions[0] as Question, [])).errors?.[0]?.extensions.code).toBe('ATTEMPT_OVER');
  });

  it('is refused with two options of a single choice, a foreign option or a question of another form', async () => {
    const sitting = await candidate.begin();
    const [first, second] = sitting.questions as [Question, Question];
    const codeOf = async (question: Question, ids: string[]) => (await candidate.save(sitting, question, ids)).errors?.[0]?.extensions.code;
    expect(await codeOf(first, first.options.slice(0, 2).map((option) => option.id))).toBe('ANSWER_ONE_OPTION');
    expect(await codeOf(first, [second.options[0]?.id ?? ''])).toBe('ANSWER_OPTION_UNKNOWN');
    expect(await codeOf({ ...first, id: scene.exam.id }, [])).toBe('NOT_FOUND');
  });
});
