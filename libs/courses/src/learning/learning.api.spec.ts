import { aPerson } from '@waymark/identity/testing';
import { ActorLoader } from '@waymark/identity';
import { found } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { aCourse, startCoursesApi } from '../testing';
import { TrainingFacts } from './training-facts.service';

interface NextAnswer { stepId: string; reason: string }
interface StepAnswer { id: string; title: string; isDone: boolean; next: NextAnswer | null; module: { completedAt: string | null; engagedMinutes: number; missingMinutes: number } }

const stepFields = 'id title isDone next { stepId reason } module { completedAt engagedMinutes missingMinutes }';
const enrolIn = 'mutation ($id: ID!) { enrol(courseId: $id) { id course { isEnrolled } } }';
const outline = 'query ($id: ID!) { course(id: $id) { title resume { stepId reason } modules { id domain steps { id title kind isDone } } } }';
const open = `mutation ($id: ID!) { openStep(stepId: $id) { ${stepFields} } }`;
const complete = `mutation ($id: ID!) { completeStep(stepId: $id) { ${stepFields} } }`;
const answer = `mutation ($input: AnswerCheckInput!) { answerCheck(input: $input) { isRight why step { ${stepFields} } } }`;
const beat = `mutation ($input: RecordEngagementInput!) { recordEngagement(input: $input) { ${stepFields} } }`;
const card = '{ continueCard { course { title } module { title } stepId part parts minutesLeft } }';
const later = (api: TestApi, seconds: number) => (api.now = new Date(api.now.getTime() + seconds * 1000));

let api: TestApi;
let ana: string;
let courseId: string;
let ears: string;
let check: string;
let limits: string;

beforeAll(async () => (api = await startCoursesApi()));
afterAll(() => api.close());

beforeEach(async () => {
  ana = (await aPerson(api)).id;
  courseId = (await aCourse(api)).id;
  const { course } = await api.ok<{ course: { modules: { steps: { id: string }[] }[] } }>(ana, outline, { id: courseId });
  [ears, check, limits] = course.modules.flatMap((module) => module.steps.map((step) => step.id)) as [string, string, string];
});

const enrol = () => api.ok(ana, enrolIn, { id: courseId });
const completeStep = async (id: string) => (await api.ok<{ completeStep: StepAnswer }>(ana, complete, { id })).completeStep;
const answerCheck = async (optionId?: string) => (await api.ok<{ answerCheck: { isRight: boolean; why: string; step: StepAnswer } }>(ana, answer, { input: { stepId: check, optionId } })).answerCheck;
const beatOf = async (stepId: string, activeSeconds: number) => (await api.ok<{ recordEngagement: StepAnswer }>(ana, beat, { input: { stepId, activeSeconds } })).recordEngagement;
const facts = async () => {
  const actor = found(await api.app.get(ActorLoader).load(ana));
  return api.app.get(TrainingFacts).of(api.ctx(actor), ana);
};

it('a learner who enrols becomes a trainee of the provider, once', async () => {
  await enrol();
  await enrol();
  const actor = await api.app.get(ActorLoader).load(ana);
  expect(actor?.memberships.map((membership) => membership.role)).toEqual(['TRAINEE']);
  expect(await api.dataSource.query('select count(*)::int as n from courses.enrolment where person_id = $1', [ana])).toEqual([{ n: 1 }]);
  expect(await api.dataSource.query("select count(*)::int as n from audit.entry where action = 'course.enrolled' and actor_id = $1", [ana])).toEqual([{ n: 1 }]);
});

it('steps stay closed until somebody enrols, and strangers are asked to sign in', async () => {
  expect(await api.refusal(ana, open, { id: ears })).toBe('COURSE_NOT_ENROLLED');
  expect(await api.refusal(ana, complete, { id: ears })).toBe('COURSE_NOT_ENROLLED');
  expect(await api.refusal(null, outline, { id: courseId })).toBe('UNAUTHENTICATED');
  expect(await api.refusal(ana, complete, { id: courseId })).toBe('NOT_FOUND');
  expect(await api.refusal(ana, complete, { id: 'nonsense' })).toBe('NOT_FOUND');
});

it('[A2] every step done, a check just answered too, answers with the next required step', async () => {
  await enrol();
  expect((await completeStep(ears)).next).toEqual({ stepId: check, reason: 'CONTINUE' });
  expect((await answerCheck('advise')).step.next).toEqual({ stepId: limits, reason: 'CONTINUE' });
  expect((await completeStep(limits)).next).toEqual({ stepId: limits, reason: 'MORE_TIME' });
});

it('a check says right or wrong and why, may be tried again, and its key is nowhere in the API', async () => {
  await enrol();
  expect(await answerCheck('advise')).toMatchObject({ isRight: false, why: 'Advice can wait.' });
  expect(await answerCheck()).toMatchObject({ isRight: false, why: 'Read part 1 again.' });
  expect(await answerCheck('listen')).toMatchObject({ isRight: true, why: 'Listening comes first.' });
  const read = await api.send(ana, 'query ($id: ID!) { step(id: $id) { options { id text } html } }', { id: check });
  expect(read.data?.['step']).toMatchObject({ options: [{ id: 'listen' }, { id: 'advise' }] });
  const { data } = await api.send(ana, '{ __type(name: "CheckOption") { fields { name } } }');
  expect(JSON.stringify(data)).not.toMatch(/right|key|why/i);
});

it('a check is not done before it is answered, and only checks are answered', async () => {
  await enrol();
  expect(await api.refusal(ana, complete, { id: check })).toBe('STEP_UNANSWERED');
  expect(await api.refusal(ana, answer, { input: { stepId: ears, optionId: 'listen' } })).toBe('STEP_NOT_A_CHECK');
  expect(await api.refusal(ana, answer, { input: { stepId: check, optionId: 'shout' } })).toBe('CHECK_OPTION_UNKNOWN');
});

it('the card leads to the step that was opened last, whatever the device', async () => {
  expect(await api.ok(ana, card)).toEqual({ continueCard: null });
  await enrol();
  await completeStep(ears);
  later(api, 60);
  await api.ok(ana, open, { id: check });
  expect(await api.ok(ana, card)).toEqual({
    continueCard: { course: { title: 'Foundations' }, module: { title: 'Listening' }, stepId: check, part: 2, parts: 2, minutesLeft: 30 },
  });
});

it('[A4] active time is counted once, cut off after two idle minutes, over two devices', async () => {
  await enrol();
  await api.ok(ana, open, { id: limits });
  later(api, 30);
  await Promise.all([beatOf(limits, 30), beatOf(limits, 30)]);
  later(api, 600);
  const step = await beatOf(limits, 600);
  expect(step.module.engagedMinutes).toBe(2);
  const rows = await api.dataSource.query<{ seconds: number }[]>('select sum(extract(epoch from to_at - from_at))::int as seconds from courses.engagement where person_id = $1', [ana]);
  expect(rows[0]?.seconds).toBe(150);
});

it('[A4] a step that was never opened counts nothing', async () => {
  await enrol();
  later(api, 300);
  expect((await beatOf(limits, 120)).module.engagedMinutes).toBe(0);
});

it('[A4] a module that asks for active minutes credits its domain once they are spent', async () => {
  await enrol();
  await api.ok(ana, open, { id: limits });
  expect((await completeStep(limits)).module).toMatchObject({ completedAt: null, missingMinutes: 3 });
  later(api, 120);
  await beatOf(limits, 120);
  expect(await facts()).toEqual([]);
  later(api, 60);
  expect((await beatOf(limits, 60)).module.completedAt).toBe(api.now.toISOString());
  expect(await facts()).toMatchObject([{ minutes: 60, domain: 'ETHICAL_RESPONSIBILITY', on: '2026-11-23', title: 'Ethics', mode: 'SELF_PACED' }]);
  const { trainingProgress } = await api.ok<{ trainingProgress: object[] }>(ana, '{ trainingProgress { domain creditedMinutes engagedMinutes } }');
  expect(trainingProgress).toContainEqual({ domain: 'ETHICAL_RESPONSIBILITY', creditedMinutes: 60, engagedMinutes: 3 });
});

it('a module is credited once, with a line in the audit trail, and the credit never changes', async () => {
  await enrol();
  await Promise.all([completeStep(ears), answerCheck('listen')]);
  expect(await facts()).toHaveLength(1);
  await Promise.all([completeStep(ears), completeStep(check), answerCheck('listen')]);
  expect(await facts()).toHaveLength(1);
  expect(await api.dataSource.query("select count(*)::int as n from audit.entry where action = 'module.completed' and actor_id = $1", [ana])).toEqual([{ n: 1 }]);
  await expect(api.dataSource.query('update courses.module_completion set minutes = 600 where person_id = $1', [ana])).rejects.toThrow('append-only');
});

it('the database refuses overlapping active time', async () => {
  const [module] = await api.dataSource.query<{ id: string }[]>('select id from courses.module limit 1');
  const insert = `insert into courses.engagement (person_id, module_id, domain, from_at, to_at) values ($1, $2, 'ADVOCACY', $3, $4)`;
  await api.dataSource.query(insert, [ana, module?.id, '2026-01-01T10:00:00Z', '2026-01-01T10:02:00Z']);
  await expect(api.dataSource.query(insert, [ana, module?.id, '2026-01-01T10:01:00Z', '2026-01-01T10:03:00Z'])).rejects.toThrow('engagement_counts_once');
});

it('a reader of Spanish gets Spanish', async () => {
  const luz = (await aPerson(api, { locale: 'es' })).id;
  expect(await api.ok(luz, 'query ($id: ID!) { course(id: $id) { title modules { title } } }', { id: courseId })).toEqual({
    course: { title: 'Fundamentos', modules: [{ title: 'Escuchar' }, { title: 'Ética' }] },
  });
});
