import { randomUUID } from 'node:crypto';
import { assessmentsEntities } from '@waymark/assessments';
import { coursesEntities } from '@waymark/courses';
import { credentialsEntities } from '@waymark/credentials';
import { hoursEntities, useLinkSessions } from '@waymark/hours';
import { enterLink, mailedToken } from '@waymark/hours/testing';
import { Person } from '@waymark/identity';
import { aPerson, startApi } from '@waymark/identity/testing';
import { MailBounce } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { aCase, withBoard } from '../application/case.builder';
import type { Case } from '../application/case.builder';
import { certificationEntities, CertificationModule } from '../index';

const fields = 'canAskReference references { id name relation email status answer { recommends strengths concerns } } requirements { id status counted whoseTurn } tasks { id state }';
const READ = `query ($id: ID!) { application(id: $id) { ${fields} } }`;
const ASK = `mutation ($input: AskReferenceInput!) { askReference(input: $input) { ${fields} } }`;
const REMIND = `mutation ($id: ID!) { remindReference(id: $id) { id } }`;
const REPLACE = `mutation ($id: ID!) { replaceReference(id: $id) { ${fields} } }`;

interface Row { id: string; name: string; status: string; answer: { strengths: string } | null }
interface Answer { canAskReference: boolean; references: Row[]; requirements: { id: string; status: string; counted: number; whoseTurn: string | null }[]; tasks: { id: string; state: string }[] }

const good = { knownFor: 'LONGER', recommends: 'YES', strengths: 'She listens before she speaks.', concerns: '' };

let api: TestApi;
let scene: Case;
let sam: string;
let count = 0;

beforeAll(async () => {
  api = await startApi({ modules: [CertificationModule], entities: [...coursesEntities, ...assessmentsEntities, ...hoursEntities, ...credentialsEntities, ...certificationEntities], prepare: useLinkSessions });
});
afterAll(() => api.close());
beforeEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  sam = `sam${(count += 1)}@clinic.example`;
  scene = await aCase(api);
});

const asked = (with_ = {}) => ({ input: { id: randomUUID(), applicationId: scene.id, name: 'Sam Whitaker', relation: 'SUPERVISOR', email: sam, locale: 'en', ...with_ } });
const read = async (personId: string) => (await api.ok<{ application: Answer }>(personId, READ, { id: scene.id })).application;
const ask = async (with_ = {}) => (await api.ok<{ askReference: Answer }>(scene.ana.id, ASK, asked(with_))).askReference.references.at(-1) as Row;
const enter = async () => enterLink(api, sam, await mailedToken(api, sam));
const post = (cookie: string, id: string, act: 'answer' | 'decline', body: object = good) => api.http.post(`/link/references/${id}/${act}`).set('cookie', cookie).send(body);
const waiting = async (cookie: string) => (await api.http.get('/link/references').set('cookie', cookie).expect(200)).body as { id: string; applicant: string; board: string }[];
const later = (days: number) => (api.now = new Date(api.now.getTime() + days * 86_400_000));

it('somebody is asked by mail, answers with a code and without an account, and counts; the applicant never sees what they wrote', async () => {
  const people = await api.dataSource.manager.count(Person);
  const { id } = await ask({ email: ` ${sam.toUpperCase()} `.trim() });
  const node = (answer: Answer) => answer.requirements.find((each) => each.id === 'references');
  expect(node(await read(scene.ana.id))).toMatchObject({ status: 'MISSING', counted: 0 });
  const cookie = await enter();
  expect(await waiting(cookie)).toEqual([expect.objectContaining({ id, applicant: 'Ana Reyes', board: 'Harbor State Peer Certification Board' })]);
  await post(cookie, id, 'answer').expect(204);
  expect(await waiting(cookie)).toEqual([]);
  expect(await read(scene.ana.id)).toMatchObject({ references: [{ status: 'ANSWERED', answer: null }] });
  expect(node(await read(scene.ana.id))).toMatchObject({ counted: 1 });
  await withBoard(api, scene);
  expect((await read(scene.ruth.id)).references[0]).toMatchObject({ answer: { recommends: 'YES', strengths: 'She listens before she speaks.' } });
  expect(await api.dataSource.manager.count(Person)).toBe(people);
  await api.runJobs();
  const told = (await api.mails(scene.ana.email)).at(-1);
  expect([told?.subject, told?.body.includes('listens')]).toEqual(['Somebody answered', false]);
});

it('opening the link, as a mail scanner does, says and sends nothing', async () => {
  const { id } = await ask();
  const token = await mailedToken(api, sam);
  for (let each = 0; each < 3; each += 1) await api.http.get(`/link/door/${token}`).expect(200);
  expect((await api.http.get('/link/references')).status).toBe(401);
  expect((await post('', id, 'answer')).status).toBe(401);
  expect((await read(scene.ana.id)).references[0]?.status).toBe('WAITING');
});

it('[AZ24] a mailbox sees and answers only what was asked of it; an account sees nothing here', async () => {
  const { id } = await ask();
  const first = sam;
  sam = 'other@clinic.example';
  await ask();
  const cookie = await enter();
  expect((await waiting(cookie)).map((row) => row.id)).not.toContain(id);
  expect((await post(cookie, id, 'answer')).body).toMatchObject({ code: 'NOT_FOUND' });
  expect((await api.http.get('/link/references').set('x-test-person', scene.ruth.id)).status).toBe(401);
  sam = first;
});

it('is reminded after a week, once, with a new link, and not once they answered', async () => {
  const { id } = await ask();
  await api.runJobs();
  await api.dataSource.query("update jobs._private_jobs set run_at = now() where key = $1", [`references.remind:${id}`]);
  later(7);
  await api.runJobs();
  expect((await api.mails(sam)).map(({ subject }) => subject)).toEqual(['Somebody asks for a few words', 'Somebody still asks for a few words']);
  expect(await api.refusal(scene.ana.id, REMIND, { id })).toBe('REFERENCE_TOO_SOON');
  later(3);
  await api.ok(scene.ana.id, REMIND, { id });
  await post(await enter(), id, 'answer').expect(204);
  expect(await api.refusal(scene.ana.id, REMIND, { id })).toBe('REFERENCE_NOT_WAITING');
});

it('ends after three weeks, and somebody else can be asked', async () => {
  const { id } = await ask();
  later(14);
  await api.ok(scene.ana.id, REMIND, { id });
  const cookie = await enter();
  later(6.99);
  const late = await enterLink(api, sam, await mailedToken(api, sam));
  expect(await waiting(late)).toHaveLength(1);
  later(0.02);
  expect(await waiting(late)).toEqual([]);
  expect((await post(late, id, 'answer')).body).toMatchObject({ code: 'REFERENCE_NOT_WAITING' });
  expect(cookie).not.toBe(late);
  expect((await read(scene.ana.id)).tasks).toContainEqual({ id: 'references', state: 'PROBLEM' });
  expect((await api.ok<{ replaceReference: Answer }>(scene.ana.id, REPLACE, { id })).replaceReference.references).toEqual([]);
  expect((await ask()).status).toBe('WAITING');
});

it('somebody who cannot says so, once, and the applicant is told', async () => {
  const { id } = await ask();
  const cookie = await enter();
  await post(cookie, id, 'decline', {}).expect(204);
  expect((await post(cookie, id, 'answer')).body).toMatchObject({ code: 'REFERENCE_NOT_WAITING' });
  expect((await read(scene.ana.id)).references[0]).toMatchObject({ status: 'DECLINED' });
  await api.runJobs();
  expect((await api.mails(scene.ana.email)).at(-1)?.subject).toBe('Somebody cannot help this time');
});

it('an answer stays as it was written, and is not taken back', async () => {
  const { id } = await ask();
  await post(await enter(), id, 'answer').expect(204);
  expect(await api.refusal(scene.ana.id, REPLACE, { id })).toBe('REFERENCE_NOT_WAITING');
  await expect(api.dataSource.query(`update certification.reference set answer = '{}' where id = $1`, [id])).rejects.toThrow('not changed');
});

it.each([
  ['a doubt without a word', { ...good, recommends: 'NO' }, 'REFERENCE_ANSWER_MISSING'],
  ['nothing at all', { ...good, strengths: ' ' }, 'REFERENCE_ANSWER_MISSING'],
  ['a book', { ...good, strengths: 'x'.repeat(1001) }, 'REFERENCE_ANSWER_TOO_LONG'],
  ['a word that nobody offered', { ...good, recommends: 'MAYBE' }, 'BAD_USER_INPUT'],
])('refuses %s', async (_, body, code) => {
  const { id } = await ask();
  expect((await post(await enter(), id, 'answer', body)).body).toMatchObject({ code });
});

it('asks nobody twice, not oneself, at most six, and only while the applicant has it', async () => {
  const input = asked();
  await Promise.all([api.ok(scene.ana.id, ASK, input), api.ok(scene.ana.id, ASK, input)]);
  expect((await read(scene.ana.id)).references).toHaveLength(1);
  expect(await api.refusal(scene.ana.id, ASK, asked())).toBe('REFERENCE_ASKED_ALREADY');
  expect(await api.refusal(scene.ana.id, ASK, asked({ email: scene.ana.email }))).toBe('REFERENCE_OWN_ADDRESS');
  expect(await api.refusal(scene.ana.id, ASK, asked({ name: ' ' }))).toBe('REFERENCE_NAME_MISSING');
  for (let each = 0; each < 5; each += 1) await ask({ email: `person${each}-${sam}` });
  expect(await api.refusal(scene.ana.id, ASK, asked({ email: 'seventh@example.org' }))).toBe('REFERENCE_ENOUGH');
  await withBoard(api, scene);
  expect(await api.refusal(scene.ana.id, ASK, asked({ email: 'eighth@example.org' }))).toBe('REFERENCE_CLOSED');
});

it('only the applicant asks, reminds and takes back', async () => {
  const { id } = await ask();
  const stranger = await aPerson(api);
  expect(await api.refusal(stranger.id, ASK, asked())).toBe('NOT_FOUND');
  for (const act of [REMIND, REPLACE]) expect(await api.refusal(stranger.id, act, { id })).toBe('NOT_FOUND');
  await withBoard(api, scene);
  for (const act of [REMIND, REPLACE]) expect(await api.refusal(scene.ruth.id, act, { id })).toBe('FORBIDDEN');
});

it('mail that comes back is told to the applicant, beside the person, in the tasks and in the inbox, until somebody else is asked', async () => {
  const { id } = await ask();
  await api.dataSource.manager.insert(MailBounce, { recipient: sam, bouncedAt: api.now, answer: '550 no such user' });
  const told = async () => (await api.ok<{ application: { references: { bouncedAt: string | null }[]; tasks: { id: string; state: string }[] } }>(scene.ana.id, 'query ($id: ID!) { application(id: $id) { references { bouncedAt } tasks { id state } } }', { id: scene.id })).application;
  expect(await told()).toMatchObject({ references: [{ bouncedAt: api.now.toISOString() }], tasks: expect.arrayContaining([{ id: 'references', state: 'PROBLEM' }]) as unknown });
  const waits = async () => (await api.ok<{ inbox: { text: string; path: string }[] }>(scene.ana.id, '{ inbox { text path } }')).inbox;
  expect(await waits()).toEqual([{ text: 'Our mail to Sam Whitaker came back. Ask again with another address.', path: `/apply/${scene.id}` }]);
  await api.ok(scene.ana.id, REPLACE, { id });
  expect((await told()).references).toEqual([]);
  expect(await waits()).toEqual([]);
});
