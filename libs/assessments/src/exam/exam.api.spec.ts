import { Role } from '@waymark/kernel';
import { aMember, startApi } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { assessmentsEntities, AssessmentsModule, ExamService, ItemAuthoringService } from '../index';
import { anItemDraft } from '../item/item.builder';
import { anExam } from './exam.builder';
import type { ExamScene } from './exam.builder';
import { CONTINUE } from './sitting.builder';

const FIELDS = 'id title minutes itemCount passingScore waitDays maxAttempts attemptsLeft nextAllowedOn isPassed blueprint { domain count } viewerCan { start } openAttempt { id secondsLeft } attempts { id number result { isPassed } }';
const EXAMS = `query { exams { nodes { ${FIELDS} } } }`;
const EXAM = `query ($id: ID!) { exam(id: $id) { ${FIELDS} } }`;
const START = 'mutation ($id: ID!) { startAttempt(examId: $id) { id questions { id kind stem options { id text } chosen } } }';
const ATTEMPT = 'query ($id: ID!) { attempt(id: $id) { id questions { id stem options { id text } chosen } result { scaledScore byDomain { domain right of } } } }';
const SAVE = 'mutation ($input: SaveAnswersInput!) { saveAnswers(input: $input) { itemId optionIds savedAt } }';
const SUBMIT = 'mutation ($id: ID!) { submitAttempt(id: $id) { id questions { id stem } result { scaledScore byDomain { domain right of } } } }';

let api: TestApi;
let scene: ExamScene;

beforeAll(async () => {
  api = await startApi({ modules: [AssessmentsModule], entities: assessmentsEntities });
  scene = await anExam(api);
});
afterAll(() => api.close());

it('shows the exams of the own provider with the rules before the start', async () => {
  const data = await api.ok<{ exams: { nodes: unknown[] } }>(scene.trainee.id, EXAMS);
  expect(data.exams.nodes).toHaveLength(1);
  expect(data.exams.nodes[0]).toMatchObject({ title: 'Core exam', minutes: 30, itemCount: 4, passingScore: 500, attemptsLeft: 3, nextAllowedOn: null, viewerCan: { start: true }, openAttempt: null });
});

it('speaks the language of the person', async () => {
  const person = await aMember(api, Role.TRAINEE, scene.provider, { locale: 'es' });
  expect(await api.ok(person.id, EXAM, { id: scene.exam.id })).toMatchObject({ exam: { title: 'Examen básico' } });
  const started = await api.ok<{ startAttempt: { questions: { stem: string }[] } }>(person.id, START, { id: scene.exam.id });
  expect(started.startAttempt.questions[0]?.stem).toBe('¿Qué va primero?');
});

it('[AZ3] hides the exam of another provider', async () => {
  const stranger = await aMember(api, Role.TRAINEE);
  expect(await api.refusal(stranger.id, EXAM, { id: scene.exam.id })).toBe('NOT_FOUND');
  expect(await api.ok(stranger.id, EXAMS)).toMatchObject({ exams: { nodes: [] } });
});

it("hides another person's attempt from reading, answering and handing in", async () => {
  const { startAttempt } = await api.ok<{ startAttempt: { id: string; questions: { id: string }[] } }>(scene.trainee.id, START, { id: scene.exam.id });
  const other = await aMember(api, Role.TRAINEE, scene.provider);
  const input = { attemptId: startAttempt.id, hold: 0, answers: [{ itemId: startAttempt.questions[0]?.id, optionIds: [], isFlagged: false, sequence: 1 }] };
  expect(await api.refusal(other.id, ATTEMPT, { id: startAttempt.id })).toBe('NOT_FOUND');
  expect(await api.refusal(other.id, SAVE, { input })).toBe('NOT_FOUND');
  expect(await api.refusal(other.id, SUBMIT, { id: startAttempt.id })).toBe('NOT_FOUND');
});

it('[EX1] lets no answer key into any response from start to result', async () => {
  const person = await aMember(api, Role.TRAINEE, scene.provider);
  const canary = `insert into assessments.item_key (version_id, number, accepted, accepts_all, rationale, created_at) select version_id, 2, '[["CANARY-KEY"]]', false, 'CANARY-WHY', now() from assessments.item`;
  await api.dataSource.query(canary);
  const started = await api.send(person.id, START, { id: scene.exam.id });
  const { id, questions } = (started.data as unknown as { startAttempt: { id: string; questions: { id: string; options: { id: string }[] }[] } }).startAttempt;
  const answer = { itemId: questions[0]?.id, optionIds: [questions[0]?.options[0]?.id], isFlagged: true, sequence: 1 };
  const input = { attemptId: id, hold: 0, answers: [answer] };
  const answers = [
    started,
    await api.send(person.id, SAVE, { input }),
    await api.send(person.id, SAVE, { input: { ...input, answers: [{ ...answer, optionIds: ['unknown'] }] } }),
    await api.send(person.id, ATTEMPT, { id }),
    await api.send(person.id, EXAMS),
    await api.send(person.id, START, { id: scene.exam.id }),
    await api.send(person.id, CONTINUE, { id, device: 'laptop-0001' }),
    await api.send(person.id, SUBMIT, { id }),
    await api.send(person.id, ATTEMPT, { id }),
    await api.send(person.id, EXAM, { id: scene.exam.id }),
  ];
  expect(questions).toHaveLength(4);
  expect(JSON.stringify(answers)).not.toContain('CANARY');
});

it('[EX2] [EX4] knows no type for keys and takes no score from a client', async () => {
  const { __schema } = await api.ok<{ __schema: { types: { name: string; inputFields: { name: string }[] | null }[] } }>(null, 'query { __schema { types { name inputFields { name } } } }');
  expect(__schema.types.filter((type) => /ItemKey|AnswerKey/.test(type.name))).toEqual([]);
  const fieldsOf = (name: string) => __schema.types.find((type) => type.name === name)?.inputFields?.map((field) => field.name).sort();
  expect(fieldsOf('SaveAnswersInput')).toEqual(['answers', 'attemptId', 'hold']);
  expect(fieldsOf('AnswerInput')).toEqual(['isFlagged', 'itemId', 'optionIds', 'sequence']);
  const answer = { itemId: scene.exam.id, optionIds: [], isFlagged: false, sequence: 1 };
  for (const more of [{ score: 100 }, { isRight: true }, { gradedAt: api.now }]) {
    expect(await api.refusal(scene.trainee.id, SAVE, { input: { attemptId: scene.exam.id, hold: 0, answers: [{ ...answer, ...more }] } })).toBe('BAD_USER_INPUT');
    expect(await api.refusal(scene.trainee.id, SAVE, { input: { attemptId: scene.exam.id, hold: 0, answers: [answer], ...more } })).toBe('BAD_USER_INPUT');
  }
});

it('[EX2] tells no trainee a key, by whatever root, alias or fragment', async () => {
  const item = await api.dataSource.query<{ id: string; version_id: string }[]>('select id, version_id from assessments.item where provider_id = $1', [scene.provider.id]);
  const variables = { id: scene.exam.id, item: item[0]?.id, input: { versionId: item[0]?.version_id, acceptsAll: true, accepted: [] } };
  const queries = [
    'query ($item: ID!) { key: bankItem(id: $item) { ...key } } fragment key on BankItem { content { rationale options { isRight } } versions { accepted acceptsAll } }',
    'query { bankItems { nodes { id code } } }',
    'query ($id: ID!) { a: examStatistics(examId: $id) { csv items { options { isRight } } } }',
    'query ($input: KeyCorrectionInput!) { correctionPreview(input: $input) { nowPassed } }',
    'query ($id: ID!) { examPlan(id: $id) { id } }',
  ];
  for (const query of queries) expect([query, await api.refusal(scene.trainee.id, query, variables)]).toEqual([query, 'FORBIDDEN']);
});

interface Named { kind: string; name: string | null; ofType: Named | null }
const namedIn = (type: Named | null): string => (type?.ofType ? namedIn(type.ofType) : (type?.name ?? ''));

it('[EX5] shows a question to nobody who has not begun: it hangs on an attempt alone, and an attempt is begun or is not there', async () => {
  const { __schema } = await api.ok<{ __schema: { types: { name: string; fields: { name: string; type: Named }[] | null }[] } }>(null, 'query { __schema { types { name fields { name type { kind name ofType { kind name ofType { kind name ofType { kind name } } } } } } } }');
  const leadingTo = (wanted: string) => __schema.types.flatMap(({ name, fields }) => (fields ?? []).filter(({ type }) => namedIn(type) === wanted).map((field) => `${name}.${field.name}`));
  expect(leadingTo('Question')).toEqual(['Attempt.questions']);
  expect(leadingTo('Attempt').filter((path) => path.startsWith('Query.'))).toEqual(['Query.attempt']);
  const person = await aMember(api, Role.TRAINEE, scene.provider);
  const looks = 'query ($id: ID!) { exam(id: $id) { openAttempt { questions { stem } } attempts { questions { stem } } } }';
  expect(await api.ok(person.id, looks, { id: scene.exam.id })).toEqual({ exam: { openAttempt: null, attempts: [] } });
  expect(await api.refusal(person.id, ATTEMPT, { id: scene.exam.id })).toBe('NOT_FOUND');
  expect(await api.refusal(person.id, 'mutation ($id: ID!) { startAttempt(examId: $id, begin: false) { questions { stem } } }', { id: scene.exam.id })).toBe('GRAPHQL_VALIDATION_FAILED');
  const later = 'insert into assessments.attempt (exam_id, person_id, number, standard_id, form, started_at, deadline_at) select exam_id, $1, 1, standard_id, form, null, deadline_at from assessments.attempt limit 1';
  await expect(api.dataSource.query(later, [person.id])).rejects.toThrow('started_at');
});

it('takes exams and items from the staff of the provider only', async () => {
  const ctx = api.ctx({ id: scene.trainee.id, locale: 'en', memberships: [{ organisationId: scene.provider.id, role: Role.TRAINEE }] });
  await expect(api.app.get(ItemAuthoringService).add(ctx, scene.provider.id, anItemDraft({ code: 'X' }))).rejects.toThrow('FORBIDDEN');
  await expect(api.app.get(ExamService).create(ctx, { ...scene.exam, cutScore: 3, reason: 'x' })).rejects.toThrow('FORBIDDEN');
});
