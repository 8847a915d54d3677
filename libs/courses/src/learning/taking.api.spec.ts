import { aPerson } from '@waymark/identity/testing';
import type { TestApi } from '@waymark/platform/testing';
import { StepKind } from '../course/content.rules';
import type { StepContent } from '../course/content.rules';
import { aCourse, aModule, aTextStep, someContent, startCoursesApi } from '../testing';

const text = (en: string) => ({ en, es: `${en} (es)` });
const captions = text('WEBVTT\n\n00:00.000 --> 00:02.000\nHello');
const media = { file: text('listening.en.mp4'), seconds: 100, captions, transcript: text('Hello') };
const note = { text: text('Loss'), alternative: text('**Another** way') };
const story = { scenes: [{ id: 'door', text: text('A door'), choices: [{ id: 'knock', text: text('Knock'), why: text('It opens.'), to: 'talk' }] }, { id: 'talk', text: text('You talk.'), choices: [] }] };
const aStep = (with_: Partial<StepContent>): StepContent => ({ ...aTextStep('Part', 10), competencies: ['C9.2'], ...with_ });

interface Step { id: string; kind: string; isDone: boolean; taking: { second: number; secondsLeft: number; reflection: string }; note: { alternativeHtml: string } | null; scenes: { id: string; choices: { id: string }[] }[]; next: { stepId: string } | null }
const fields = 'id kind isDone taking { second secondsLeft reflection } note { text alternativeHtml } scenes { id choices { id why to } } next { stepId }';

let api: TestApi;
let ana: string;
let ids: Record<string, string>;
beforeAll(async () => (api = await startCoursesApi()));
afterAll(() => api.close());

beforeEach(async () => {
  ana = (await aPerson(api)).id;
  const steps = [
    aStep({ kind: StepKind.VIDEO, title: text('video'), media }),
    aStep({ kind: StepKind.VIDEO, title: text('free'), media, mayMarkDone: true }),
    aStep({ kind: StepKind.REFLECTION, title: text('reflection') }),
    aStep({ kind: StepKind.STORY, title: text('story'), story }),
    aStep({ title: text('hard'), note }),
    aStep({ kind: StepKind.SESSION, title: text('session') }),
  ];
  const course = await aCourse(api, someContent({ modules: [aModule({ creditMinutes: 50, steps })] }));
  await api.ok(ana, 'mutation ($id: ID!) { enrol(courseId: $id) { id } }', { id: course.id });
  const outline = await api.ok<{ course: { modules: { steps: { id: string; title: string }[] }[] } }>(ana, 'query ($id: ID!) { course(id: $id) { modules { steps { id title } } } }', { id: course.id });
  ids = Object.fromEntries(outline.course.modules.flatMap((module) => module.steps.map(({ id, title }) => [title, id])));
});

const read = async (id: string, who = ana) => (await api.ok<{ step: Step }>(who, `query ($id: ID!) { step(id: $id) { ${fields} } }`, { id })).step;
const open = (id: string) => api.ok(ana, 'mutation ($id: ID!) { openStep(stepId: $id) { id } }', { id });
const beat = async (id: string, activeSeconds: number, player: object) => {
  api.now = new Date(api.now.getTime() + activeSeconds * 1000);
  await api.ok(ana, 'mutation ($input: RecordEngagementInput!) { recordEngagement(input: $input) { id } }', { input: { stepId: id, activeSeconds, player } });
};
const complete = 'mutation ($id: ID!, $by: DoneBy) { completeStep(stepId: $id, by: $by) { isDone next { stepId } } }';
const refusal = (id: string, by = 'STEP') => api.refusal(ana, complete, { id, by });
const done = (id: string, by = 'STEP') => api.ok(ana, complete, { id, by });

it('[A1] a video goes on at its second, on any device', async () => {
  await open(ids['video']!);
  await beat(ids['video']!, 30, { second: 30, played: [{ from: 0, to: 30 }] });
  const { continueCard } = await api.ok<{ continueCard: { stepId: string } }>(ana, '{ continueCard { stepId } }');
  expect(continueCard.stepId).toBe(ids['video']);
  expect((await read(continueCard.stepId)).taking).toEqual({ second: 30, secondsLeft: 50, reflection: '' });
});

it('[A4] a video is done once it was played, and no second counts twice', async () => {
  const id = ids['video']!;
  expect(await refusal(id)).toBe('STEP_NOT_PLAYED');
  await open(id);
  await beat(id, 60, { second: 60, played: [{ from: 0, to: 60 }] });
  await beat(id, 60, { second: 60, played: [{ from: 0, to: 60 }] });
  expect((await read(id)).taking.secondsLeft).toBe(20);
  expect(await refusal(id)).toBe('STEP_NOT_PLAYED');
  await beat(id, 30, { second: 95, played: [{ from: 70, to: 95 }] });
  await done(id);
  expect((await read(id)).isDone).toBe(true);
});

it('[A4] a player that claims more than the clock allows is cut short', async () => {
  await open(ids['video']!);
  await beat(ids['video']!, 10, { second: 100, played: [{ from: 0, to: 100 }] });
  expect((await read(ids['video']!)).taking.secondsLeft).toBe(60);
});

it('[A4] a video is called done by hand where its author allows it', async () => {
  expect(await refusal(ids['video']!, 'HAND')).toBe('STEP_NOT_BY_HAND');
  await done(ids['free']!, 'HAND');
  expect((await read(ids['free']!)).isDone).toBe(true);
});

it('a reflection is kept as it is typed, for its writer alone', async () => {
  const id = ids['reflection']!;
  const save = (words: string) => api.ok(ana, 'mutation ($input: SaveReflectionInput!) { saveReflection(input: $input) { id } }', { input: { stepId: id, text: words } });
  expect(await refusal(id)).toBe('STEP_UNANSWERED');
  await save('I liste');
  await save('I listen.');
  expect(await read(id)).toMatchObject({ isDone: false, taking: { reflection: 'I listen.' } });
  await done(id);
  const luz = (await aPerson(api)).id;
  expect(await api.refusal(luz, `query ($id: ID!) { step(id: $id) { ${fields} } }`, { id })).toBe('COURSE_NOT_ENROLLED');
  expect(await api.refusal(ana, 'mutation ($input: SaveReflectionInput!) { saveReflection(input: $input) { id } }', { input: { stepId: ids['video'], text: 'x' } })).toBe('STEP_NOT_A_REFLECTION');
});

it('a story is done at one of its ends', async () => {
  const walk = (choiceIds: string[], stepId = ids['story']) => api.refusal(ana, 'mutation ($input: FinishStoryInput!) { finishStory(input: $input) { id } }', { input: { stepId, choiceIds } });
  expect((await read(ids['story']!)).scenes.map((scene) => scene.id)).toEqual(['door', 'talk']);
  expect(await walk([])).toBe('STORY_NOT_ENDED');
  expect(await walk(['shout'])).toBe('STORY_CHOICE_UNKNOWN');
  expect(await walk(['knock'], ids['video'])).toBe('STEP_NOT_A_STORY');
  expect(await walk(['knock'])).toBe('NONE');
  expect((await read(ids['story']!)).isDone).toBe(true);
});

it('[A5] the alternative of a topic note counts the same', async () => {
  expect((await read(ids['hard']!)).note?.alternativeHtml).toContain('<strong>Another</strong>');
  expect(await refusal(ids['reflection']!, 'ALTERNATIVE')).toBe('STEP_NO_ALTERNATIVE');
  await done(ids['hard']!, 'ALTERNATIVE');
  expect((await read(ids['hard']!)).isDone).toBe(true);
  expect(await api.dataSource.query('select done_by from courses.step_progress where step_id = $1', [ids['hard']])).toEqual([{ done_by: 'ALTERNATIVE' }]);
});

it('[A7] a live session is not done by pressing a button', async () => {
  expect(await refusal(ids['session']!)).toBe('STEP_NOT_ATTENDED');
  expect(await refusal(ids['session']!, 'HAND')).toBe('STEP_NOT_BY_HAND');
});

it('[A6] one view of a competency shows what was done in all courses', async () => {
  const other = await aCourse(api, someContent({ modules: [aModule({ creditMinutes: 10, steps: [aStep({ title: text('other') })] })] }));
  await api.ok(ana, 'mutation ($id: ID!) { enrol(courseId: $id) { id } }', { id: other.id });
  const outline = await api.ok<{ course: { modules: { steps: { id: string }[] }[] } }>(ana, 'query ($id: ID!) { course(id: $id) { modules { steps { id } } } }', { id: other.id });
  await done(ids['hard']!);
  await done(outline.course.modules[0]!.steps[0]!.id);
  const { competencyFramework } = await api.ok<{ competencyFramework: { code: string; competencies: { code: string; parts: number; evidence: { title: string }[] }[] }[] }>(
    ana, '{ competencyFramework { code competencies { code parts evidence { title course doneAt } } } }',
  );
  const listens = competencyFramework[8]?.competencies[1];
  expect(listens).toMatchObject({ code: 'C9.2', parts: 7 });
  expect(listens?.evidence.map(({ title }) => title).sort()).toEqual(['hard', 'other']);
});
