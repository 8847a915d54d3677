import { ActorLoader } from '@waymark/identity';
import { aMember, anOrganisation, aPerson } from '@waymark/identity/testing';
import { found, Role } from '@waymark/kernel';
import { inTransaction } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { aCourse, aTextStep, someContent, startCoursesApi } from '../testing';
import { CourseService } from './course.service';
import type { CourseContent } from './content.rules';

let api: TestApi;
beforeAll(async () => (api = await startCoursesApi()));
afterAll(() => api.close());

async function publishAs(role: Role, content: CourseContent, elsewhere = false) {
  const provider = await anOrganisation(api);
  const person = await aMember(api, role, elsewhere ? undefined : provider);
  const actor = found(await api.app.get(ActorLoader).load(person.id));
  return inTransaction(api.ctx(actor), (ctx) => api.app.get(CourseService).publish(ctx, provider.id, content));
}

describe('publishing a course', () => {
  it.each([Role.TRAINER, Role.ORG_ADMIN])('is for a %s of the provider', async (role) => {
    await expect(publishAs(role, someContent())).resolves.toMatchObject({ publishedAt: api.now });
    await expect(publishAs(role, someContent(), true)).rejects.toThrow('FORBIDDEN');
  });
  it.each([Role.TRAINEE, Role.SUPERVISOR, Role.REVIEWER, Role.PROGRAM_STAFF, Role.PLATFORM_ADMIN])('is refused to a %s', async (role) => {
    await expect(publishAs(role, someContent())).rejects.toThrow('FORBIDDEN');
  });
  it('refuses a short name that is taken', async () => {
    const { slug } = await aCourse(api);
    await expect(publishAs(Role.TRAINER, someContent({ slug }))).rejects.toThrow('COURSE_SLUG_TAKEN');
  });
  it('[A4] refuses credit that the plan does not cover, and keeps nothing of it', async () => {
    const content = someContent();
    const [first] = content.modules;
    await expect(publishAs(Role.TRAINER, { ...content, modules: [{ ...found(first), creditMinutes: 600 }] })).rejects.toThrow('COURSE_MINUTES_DIFFER');
    expect(await api.dataSource.query('select 1 from courses.course where slug = $1', [content.slug])).toEqual([]);
  });
  it('is written to the audit trail', async () => {
    const course = await aCourse(api);
    expect(await api.dataSource.query('select action from audit.entry where record_id = $1', [course.id])).toEqual([{ action: 'course.published' }]);
  });
});

it('a text step is sent as safe HTML', async () => {
  const ana = (await aPerson(api)).id;
  const step = { ...aTextStep('Hello', 60), body: { en: '**Hi** <img src=x onerror=alert(1)> [x](javascript:alert(1))', es: 'Hola' } };
  const [module] = someContent().modules;
  const course = await aCourse(api, someContent({ modules: [{ ...found(module), steps: [step] }] }));
  const { enrol } = await api.ok<{ enrol: { course: { resume: { stepId: string } } } }>(ana, 'mutation ($id: ID!) { enrol(courseId: $id) { course { resume { stepId } } } }', { id: course.id });
  const { step: read } = await api.ok<{ step: { html: string } }>(ana, 'query ($id: ID!) { step(id: $id) { html } }', { id: enrol.course.resume.stepId });
  expect(read.html).toContain('<strong>Hi</strong>');
  expect(read.html).not.toMatch(/<img|href="javascript/);
});

describe('the files of a course', () => {
  const get = (file: string, personId: string | null) => {
    const call = api.http.get(`/files/course/${file}`);
    return personId ? call.set('x-test-person', personId) : call;
  };
  it('are sent in ranges to people who are signed in', async () => {
    const ana = (await aPerson(api)).id;
    const part = await get('listening.en.mp4', ana).set('Range', 'bytes=0-99').expect(206);
    expect(part.headers).toMatchObject({ 'content-type': 'video/mp4', 'content-length': '100', 'accept-ranges': 'bytes' });
  });
  it.each(['nothing.mp4', '..%2f..%2fcourse.json', 'make-video.mjs', 'listening.json'])('do not include %s', async (file) => {
    await get(file, (await aPerson(api)).id).expect(404);
  });
  it('stay closed to strangers', async () => {
    await get('listening.en.mp4', null).expect(401);
  });
});
