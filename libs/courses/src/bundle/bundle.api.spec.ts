import { OrganisationKind } from '@waymark/identity';
import type { Organisation } from '@waymark/identity';
import { aMember, anOrganisation } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { aCourse, startCoursesApi } from '../testing';
import type { Bundle } from './bundle';
import type { Imported } from './bundle.service';

let api: TestApi;
let provider: Organisation;
let kim: string;
beforeAll(async () => (api = await startCoursesApi()));
afterAll(() => api.close());
beforeEach(async () => {
  provider = await anOrganisation(api, { kind: OrganisationKind.TRAINING_PROVIDER });
  kim = (await aMember(api, Role.TRAINER, provider)).id;
});

const get = async (courseId: string, who = kim) => api.http.get(`/files/course-bundle/${courseId}`).set('x-test-person', who);
const post = (body: string, { who = kim, isDryRun = false } = {}) =>
  api.http.post(`/files/course-bundle?organisationId=${provider.id}${isDryRun ? '&dryRun=1' : ''}`).set({ 'x-test-person': who, 'Content-Type': 'application/octet-stream' }).send(Buffer.from(body));
const courses = () => api.dataSource.query<object[]>('select 1 from courses.course where organisation_id = $1', [provider.id]);

async function aFolder(): Promise<Bundle> {
  const course = await aCourse(api);
  const [row] = await api.dataSource.query<{ organisation_id: string }[]>('select organisation_id from courses.course where id = $1', [course.id]);
  const author = await aMember(api, Role.TRAINER, { id: row?.organisation_id } as Organisation);
  const answer = await get(course.id, author.id);
  expect(answer.headers['content-disposition']).toBe('attachment; filename="course.json"');
  return answer.body as Bundle;
}

it('a course goes out of one provider and into another, and out again the same', async () => {
  const folder = await aFolder();
  const looked = (await post(JSON.stringify(folder), { isDryRun: true }).expect(201)).body as Imported;
  expect(looked).toMatchObject({ problems: [], courseId: null });
  expect(looked.rows.map(({ path, reason }) => [path, reason]).sort()).toEqual(Object.keys(folder).map((path) => [path, null]).sort());
  expect(await courses()).toEqual([]);
  const { courseId } = (await post(JSON.stringify(folder)).expect(201)).body as Imported;
  expect((await get(String(courseId))).body).toEqual(folder);
});
it('[UP4] a path in a folder leads nowhere, and a file that is none is refused', async () => {
  const folder = await aFolder();
  const { rows } = (await post(JSON.stringify({ ...folder, '../../etc/passwd': 'x', __proto__x: 'y' }), { isDryRun: true })).body as Imported;
  expect(rows.filter(({ reason }) => reason === 'UNUSED').map(({ path }) => path)).toEqual(['../../etc/passwd', '__proto__x']);
  expect((await post('no folder')).body).toMatchObject({ code: 'COURSE_FOLDER_UNREADABLE' });
  expect((await post('[1]')).body).toMatchObject({ code: 'COURSE_FOLDER_UNREADABLE' });
});
it('a folder that cannot be read makes no course', async () => {
  const { rows, courseId } = (await post(JSON.stringify({ 'course.yaml': 'title: [' }))).body as Imported;
  expect(courseId).toBeNull();
  expect(rows).toMatchObject([{ path: 'course.yaml', reason: 'UNREADABLE' }]);
  expect(await courses()).toEqual([]);
});
it('is for the authors of the provider', async () => {
  const folder = JSON.stringify(await aFolder());
  await post(folder, { who: (await aMember(api, Role.TRAINEE, provider)).id }).expect(403);
  expect((await post(folder, { who: (await aMember(api, Role.TRAINER)).id })).body).toMatchObject({ code: 'FORBIDDEN' });
  const course = await aCourse(api);
  expect((await get(course.id)).status).toBe(404);
});
