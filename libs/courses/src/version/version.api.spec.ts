import { ActorLoader } from '@waymark/identity';
import { aPerson } from '@waymark/identity/testing';
import { found } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { TrainingFacts } from '../learning/training-facts.service';
import { aCourse, aModule, aTextStep, aVersionStep, republish, someContent, startCoursesApi } from '../testing';
import type { VersionContent, VersionModule } from './version.rules';

interface ModuleAnswer { id: string; title: string; completedAt: string | null; stepsDone: number; steps: { id: string; title: string; isDone: boolean }[] }
interface CourseAnswer { resume: { stepId: string } | null; modules: ModuleAnswer[] }

const outline = 'query ($id: ID!) { course(id: $id) { resume { stepId } modules { id title completedAt stepsDone steps { id title isDone } } } }';
const twoSteps = (): Parameters<typeof aCourse>[1] => someContent({ modules: [aModule({ steps: [aTextStep('One', 30), aTextStep('Two', 30)] })] });

let api: TestApi;
let ana: string;
let courseId: string;
beforeAll(async () => (api = await startCoursesApi()));
afterAll(() => api.close());
beforeEach(async () => {
  ana = (await aPerson(api)).id;
  courseId = (await aCourse(api, twoSteps())).id;
  await api.ok(ana, 'mutation ($id: ID!) { enrol(courseId: $id) { id } }', { id: courseId });
});

const read = async () => (await api.ok<{ course: CourseAnswer }>(ana, outline, { id: courseId })).course;
const firstModule = async () => found((await read()).modules[0]);
const complete = (id: string) => api.ok(ana, 'mutation ($id: ID!) { completeStep(stepId: $id) { id } }', { id });
const completeAll = async () => {
  for (const { id } of (await firstModule()).steps) await complete(id);
};
const facts = async () => api.app.get(TrainingFacts).of(api.ctx(found(await api.app.get(ActorLoader).load(ana))), ana);
const edit = (change: (module: VersionModule) => Partial<VersionModule>) => (content: VersionContent) => ({ ...content, modules: content.modules.map((each) => ({ ...each, ...change(each) })) });
const addAStep = edit(({ steps }) => ({ creditMinutes: 90, steps: [...steps, aVersionStep('Three')] }));
const takeOutTheSecond = edit(({ steps }) => ({ creditMinutes: 30, steps: steps.slice(0, 1) }));
const rename = edit(() => ({ title: { en: 'Renamed', es: 'Otro nombre' } }));

it('[A3] who completed a module stays complete with the original date, and is asked for nothing new', async () => {
  await completeAll();
  const { completedAt } = await firstModule();
  api.now = new Date(api.now.getTime() + 86_400_000);
  await republish(api, courseId, { edit: addAStep });
  expect(await firstModule()).toMatchObject({ completedAt, steps: [{}, {}, { title: 'Three', isDone: false }] });
  expect((await read()).resume).toBeNull();
  expect(await facts()).toMatchObject([{ minutes: 60 }]);
});

it('[A3] a module that its author re-opens asks for its new step, and counts once, on its first day', async () => {
  await completeAll();
  const [before] = await facts();
  api.now = new Date(api.now.getTime() + 86_400_000);
  await republish(api, courseId, { edit: addAStep, reopened: [(await firstModule()).id] });
  const { completedAt, steps } = await firstModule();
  expect(completedAt).toBeNull();
  expect((await read()).resume).toEqual({ stepId: steps[2]?.id });
  await complete(found(steps[2]).id);
  expect((await firstModule()).completedAt).toBe(api.now.toISOString());
  expect(await facts()).toEqual([before]);
});

it('[A3] who is in the middle keeps every step that is done, however it is worded now', async () => {
  await complete(found((await firstModule()).steps[0]).id);
  await republish(api, courseId, { edit: (content) => rename(addAStep(content)) });
  expect(await firstModule()).toMatchObject({ title: 'Renamed', stepsDone: 1, steps: [{ isDone: true }, { isDone: false }, { isDone: false }] });
});

it('[A3] who had only a step left that was taken out closes the module from its last step', async () => {
  const [one, two] = (await firstModule()).steps;
  await complete(found(one).id);
  await republish(api, courseId, { edit: takeOutTheSecond });
  expect((await read()).resume).toEqual({ stepId: one?.id });
  await complete(found(one).id);
  expect((await firstModule()).completedAt).toBe(api.now.toISOString());
  expect(await api.refusal(ana, 'mutation ($id: ID!) { completeStep(stepId: $id) { id } }', { id: two?.id })).toBe('NOT_FOUND');
});

it('[A3] training keeps the title it was earned under', async () => {
  await completeAll();
  await republish(api, courseId, { edit: rename });
  expect(await facts()).toMatchObject([{ title: 'Ethics' }]);
});

it('[A3] a published version never changes, and two of one number cannot be', async () => {
  await expect(api.dataSource.query("update courses.version set content = '{}' where course_id = $1", [courseId])).rejects.toThrow('append-only');
  await expect(api.dataSource.query('delete from courses.version where course_id = $1', [courseId])).rejects.toThrow('append-only');
  const copy = 'insert into courses.version (course_id, number, content, published_at) select course_id, number, content, published_at from courses.version where course_id = $1';
  await expect(api.dataSource.query(copy, [courseId])).rejects.toThrow('unique');
});

it('a name of another course is refused by the database', async () => {
  const other = await aCourse(api);
  const theirs = (await api.ok<{ course: CourseAnswer }>(ana, outline, { id: other.id })).course.modules[0];
  await expect(republish(api, courseId, { edit: edit(() => ({ id: found(theirs).id })) })).rejects.toThrow('module_pkey');
});
