import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities } from '@waymark/hours';
import { OrganisationKind } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { aCase, withBoard } from '../application/case.builder';
import type { Case } from '../application/case.builder';
import { certificationEntities, CertificationModule } from '../index';

const fields = 'canWrite messages { author isMine body }';
const READ = `query ($id: ID!) { thread(kind: APPLICATION, recordId: $id) { ${fields} } }`;
const WRITE = `mutation ($input: WriteMessageInput!) { writeMessage(input: $input) { ${fields} } }`;
interface Thread { canWrite: boolean; messages: { author: string; isMine: boolean; body: string }[] }

let api: TestApi;
let scene: Case;
beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities] });
});
afterAll(() => api.close());
beforeEach(async () => (scene = await aCase(api)));

const input = (body: string) => ({ input: { id: randomUUID(), kind: 'APPLICATION', recordId: scene.id, body, isVouched: false } });
const read = async (who: string) => (await api.ok<{ thread: Thread }>(who, READ, { id: scene.id })).thread;
const inbox = async (who: string) => (await api.ok<{ inbox: { path: string }[] }>(who, '{ inbox { path } }')).inbox.map(({ path }) => path);

it('[J3] an applicant and the board write to each other; to the applicant the board has no face, and the reviewer who wrote hears the answer', async () => {
  await withBoard(api, scene);
  await api.ok(scene.ruth.id, WRITE, input('Is the second paper on its way?'));
  expect(await read(scene.ana.id)).toMatchObject({ canWrite: true, messages: [{ author: 'Harbor State Peer Certification Board', isMine: false }] });
  expect(await inbox(scene.ana.id)).toContain(`/apply/${scene.id}`);
  api.now = new Date(api.now.getTime() + 60_000);
  await api.ok(scene.ana.id, WRITE, input('It comes on Monday.'));
  expect(await read(scene.thomas.id)).toMatchObject({ messages: [{ author: 'Ruth Adler' }, { author: 'Ana Reyes' }] });
  expect(await inbox(scene.ruth.id)).toContain(`/board/applications/${scene.id}`);
  expect(await inbox(scene.thomas.id)).not.toContain(`/board/applications/${scene.id}`);
});

it('[J3] before it is sent nobody writes, and another board never reads', async () => {
  expect(await read(scene.ana.id)).toMatchObject({ canWrite: false });
  expect(await api.refusal(scene.ana.id, WRITE, input('Hello'))).toBe('THREAD_CLOSED');
  expect(await api.refusal(scene.ruth.id, READ, { id: scene.id })).toBe('NOT_FOUND');
  await withBoard(api, scene);
  const elsewhere = await aMember(api, Role.REVIEWER, await anOrganisation(api, { kind: OrganisationKind.CERTIFICATION_BOARD }));
  expect(await api.refusal(elsewhere.id, READ, { id: scene.id })).toBe('NOT_FOUND');
});
