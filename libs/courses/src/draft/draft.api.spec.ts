import { randomUUID } from 'node:crypto';
import { OrganisationKind } from '@waymark/identity';
import type { Organisation } from '@waymark/identity';
import { aMember, anOrganisation, aPerson } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { startCoursesApi } from '../testing';

interface DraftAnswer {
  courseId: string;
  revision: number;
  hasChanges: boolean;
  versionNumber: number | null;
  reopenable: string[];
  problems: { code: string; stepId: string | null }[];
  modules: { id: string; creditMinutes: number; steps: { id: string; kind: string; title: { en: string }; shown: { html: string; media: { src: string; captions: string } | null } }[] }[];
}

const fields = 'courseId revision hasChanges versionNumber reopenable problems { code stepId } modules { id creditMinutes steps { id kind title { en } shown { html media { src captions } } } }';
const mutation = (name: string, type: string) => `mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`;
const text = (en: string, es = `${en} (es)`) => ({ en, es });

let api: TestApi;
let provider: Organisation;
let kim: string;
let key: { courseId: string; revision: number };
let draft: DraftAnswer;

beforeAll(async () => (api = await startCoursesApi()));
afterAll(() => api.close());

async function act(name: string, type: string, input: object, who = kim): Promise<DraftAnswer> {
  draft = (await api.ok<Record<string, DraftAnswer>>(who, mutation(name, type), { input: { ...key, ...input } }))[name] as DraftAnswer;
  key = { courseId: draft.courseId, revision: draft.revision };
  return draft;
}
const refusal = (name: string, type: string, input: object, who = kim) => api.refusal(who, mutation(name, type), { input: { ...key, ...input } });
const step = (with_: object = {}) => ({
  moduleId: draft.modules[0]?.id, kind: 'TEXT', title: text('Ears'), body: text('**Listen**'), minutes: 30, isRequired: true, mayMarkDone: false, competencies: ['C9.2'], ...with_,
});
const write = (with_: object = {}) => act('writeStep', 'WriteStepInput', step(with_));
const read = (who: string) => api.refusal(who, `query ($id: ID!) { courseDraft(courseId: $id) { ${fields} } }`, { id: key.courseId });

beforeEach(async () => {
  provider = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
  kim = (await aMember(api, Role.TRAINER, provider)).id;
  const { startCourse } = await api.ok<{ startCourse: DraftAnswer }>(kim, mutation('startCourse', 'StartCourseInput'), { input: { courseId: randomUUID(), organisationId: provider.id, title: text('Foundations') } });
  key = { courseId: startCourse.courseId, revision: startCourse.revision };
  await act('nameCourse', 'NameCourseInput', { title: text('Foundations'), summary: text('A start.') });
  await act('writeModule', 'WriteModuleInput', { title: text('Listening'), domain: 'ADVOCACY', leastEngagedMinutes: 0, formats: ['PEER_LED_GROUP'], roles: ['MENTORSHIP'] });
});

it('a course sent twice at once is started once, and its id is refused to a colleague', async () => {
  const input = { courseId: randomUUID(), organisationId: provider.id, title: text('Groups') };
  const send = (who: string) => api.refusal(who, mutation('startCourse', 'StartCourseInput'), { input });
  expect(await Promise.all([send(kim), send(kim)])).toEqual(['NONE', 'NONE']);
  expect(await api.dataSource.query('select action from audit.entry where record_id = $1', [input.courseId])).toEqual([{ action: 'course.started' }]);
  expect(await send((await aMember(api, Role.TRAINER, provider)).id)).toBe('NOT_FOUND');
});

it('a course grows from draft to version, and trainees see nothing of it before', async () => {
  const ana = (await aPerson(api)).id;
  const readCourse = () => api.refusal(ana, 'query ($id: ID!) { course(id: $id) { title } }', { id: key.courseId });
  await write();
  expect(draft).toMatchObject({ hasChanges: true, versionNumber: null, problems: [], modules: [{ creditMinutes: 30, steps: [{ kind: 'TEXT', shown: { html: '<p><strong>Listen</strong></p>\n' } }] }] });
  expect(await readCourse()).toBe('NOT_FOUND');
  await act('publishDraft', 'PublishDraftInput', { reopened: [] });
  expect(draft).toMatchObject({ hasChanges: false, versionNumber: 1 });
  expect(await readCourse()).toBe('NONE');
  expect(await api.dataSource.query("select after ->> 'version' as version from audit.entry where action = 'course.published' and record_id = $1", [key.courseId])).toEqual([{ version: '1' }]);
});

it('[A3] an edit shows nowhere until it is published, and says which modules it may re-open', async () => {
  await write();
  await act('publishDraft', 'PublishDraftInput', { reopened: [] });
  const module = draft.modules[0]?.id;
  await write({ title: text('More') });
  expect(draft).toMatchObject({ hasChanges: true, versionNumber: 1, reopenable: [module] });
  const { course } = await api.ok<{ course: { modules: { steps: object[] }[] } }>(kim, 'query ($id: ID!) { course(id: $id) { modules { steps { id } } } }', { id: key.courseId });
  expect(course.modules[0]?.steps).toHaveLength(1);
  await act('publishDraft', 'PublishDraftInput', { reopened: [module] });
  expect(draft).toMatchObject({ versionNumber: 2, reopenable: [] });
});

it('steps are moved, renewed and taken out', async () => {
  await write({ title: text('One') });
  await write({ title: text('Two') });
  const titles = () => draft.modules.flatMap((module) => module.steps.map((each) => each.title.en));
  const two = draft.modules[0]?.steps[1]?.id;
  await act('movePart', 'MovePartInput', { partId: two, by: -1 });
  expect(titles()).toEqual(['Two', 'One']);
  await act('renewStep', 'PartInput', { partId: two });
  expect(draft.modules[0]?.steps[0]?.id).not.toBe(two);
  await act('removePart', 'PartInput', { partId: draft.modules[0]?.steps[1]?.id });
  expect(titles()).toEqual(['Two']);
  await act('writeStep', 'WriteStepInput', step({ stepId: draft.modules[0]?.steps[0]?.id, title: text('Renamed') }));
  expect(titles()).toEqual(['Renamed']);
});

it('what is missing is listed with its place, and keeps the course from being published', async () => {
  await write({ title: text('Ears', '') });
  expect(draft.problems).toEqual([{ code: 'COURSE_TEXT_MISSING', stepId: draft.modules[0]?.steps[0]?.id }]);
  expect(await refusal('publishDraft', 'PublishDraftInput', { reopened: [] })).toBe('COURSE_TEXT_MISSING');
});

it('two authors at once: the second is told, and nothing is overwritten', async () => {
  const stale = { ...key };
  await write({ title: text('Mine') });
  const lee = (await aMember(api, Role.TRAINER, provider)).id;
  expect(await api.refusal(lee, mutation('writeStep', 'WriteStepInput'), { input: { ...step({ title: text('Theirs') }), ...stale } })).toBe('STALE_VERSION');
  const both = [{ title: text('A') }, { title: text('B') }].map((with_) => api.refusal(lee, mutation('writeStep', 'WriteStepInput'), { input: { ...key, ...step(with_) } }));
  expect((await Promise.all(both)).sort()).toEqual(['NONE', 'STALE_VERSION']);
});

it('a draft is closed to everybody but the authors of its provider', async () => {
  await write();
  const trainee = (await aMember(api, Role.TRAINEE, provider)).id;
  const elsewhere = (await aMember(api, Role.TRAINER)).id;
  const admin = (await aMember(api, Role.ORG_ADMIN, provider)).id;
  expect(await read(trainee)).toBe('FORBIDDEN');
  expect(await read(elsewhere)).toBe('NOT_FOUND');
  expect(await read(admin)).toBe('NONE');
  expect(await refusal('publishDraft', 'PublishDraftInput', { reopened: [] }, elsewhere)).toBe('NOT_FOUND');
  expect(await refusal('writeStep', 'WriteStepInput', step(), elsewhere)).toBe('NOT_FOUND');
  expect(await api.refusal(elsewhere, mutation('startCourse', 'StartCourseInput'), { input: { courseId: randomUUID(), organisationId: provider.id, title: text('X') } })).toBe('FORBIDDEN');
  const { courseDrafts } = await api.ok<{ courseDrafts: { nodes: object[] } }>(elsewhere, '{ courseDrafts { nodes { courseId } } }');
  expect(courseDrafts.nodes).toEqual([]);
});

describe('a file in a course', () => {
  const bytes = Buffer.concat([Buffer.from('0000001866747970', 'hex'), Buffer.alloc(100, 1)]);
  const upload = async (who: string, purpose = 'course') => {
    const metadata = `purpose ${Buffer.from(purpose).toString('base64')},filetype ${Buffer.from('video/mp4').toString('base64')}`;
    const begun = await api.http.post('/uploads').set({ 'x-test-person': who, 'Tus-Resumable': '1.0.0', 'Upload-Length': String(bytes.length), 'Upload-Metadata': metadata });
    const id = String(begun.headers['location']).split('/').at(-1) ?? '';
    const headers = { 'x-test-person': who, 'Tus-Resumable': '1.0.0', 'Upload-Offset': '0', 'Content-Type': 'application/offset+octet-stream' };
    await api.http.patch(`/uploads/${id}`).set(headers).send(bytes).expect(204);
    return id;
  };
  const captions = text('WEBVTT\n\n00:00.000 --> 00:02.000\nHello', 'WEBVTT\n\n00:00.000 --> 00:02.000\nHola');
  const video = (id: string) => ({ kind: 'VIDEO', media: { file: { en: id, es: id }, seconds: 2, captions, transcript: text('Hello') } });
  const get = (path: string, who: string) => api.http.get(path).set('x-test-person', who);

  it('is shown with its captions once the course is published, and to its authors before', async () => {
    const ana = (await aPerson(api)).id;
    const id = await upload(kim);
    await write(video(id));
    const shown = draft.modules[0]?.steps[0]?.shown.media;
    expect(shown).toEqual({ src: `/files/course-media/${id}`, captions: expect.stringContaining('/files/captions/') });
    await get(`/files/course-media/${id}`, ana).expect(404);
    const sent = await get(`/files/course-media/${id}`, kim).set('Range', 'bytes=0-9').expect(206);
    expect(sent.headers).toMatchObject({ 'content-type': 'video/mp4', 'x-content-type-options': 'nosniff', 'content-security-policy': expect.stringContaining('sandbox') });
    await act('publishDraft', 'PublishDraftInput', { reopened: [] });
    await get(`/files/course-media/${id}`, ana).expect(200);
    const track = await get(String(shown?.captions), ana).expect(200);
    expect(track.headers['content-type']).toContain('text/vtt');
    expect(track.text).toContain('Hello');
    await get(`${String(shown?.captions)}x`, ana).expect(404);
  });
  it('[UP7] of somebody else, of another purpose or of no kind at all is refused', async () => {
    const lee = (await aMember(api, Role.TRAINER, provider)).id;
    expect(await refusal('writeStep', 'WriteStepInput', step(video(await upload(lee))))).toBe('FILE_UNKNOWN');
    expect(await refusal('writeStep', 'WriteStepInput', step(video('../../etc/passwd')))).toBe('FILE_UNKNOWN');
    expect(await refusal('writeStep', 'WriteStepInput', step(video('https://elsewhere.example/a.mp4')))).toBe('FILE_UNKNOWN');
    await get('/files/course-media/00000000-0000-4000-8000-000000000000', kim).expect(404);
  });
  it('[UP1] that is not what it says is refused', async () => {
    const metadata = `purpose ${Buffer.from('course').toString('base64')},filetype ${Buffer.from('text/html').toString('base64')}`;
    const answer = await api.http.post('/uploads').set({ 'x-test-person': kim, 'Tus-Resumable': '1.0.0', 'Upload-Length': '10', 'Upload-Metadata': metadata });
    expect(answer.body).toMatchObject({ code: 'FILE_TYPE_REFUSED' });
  });
});
