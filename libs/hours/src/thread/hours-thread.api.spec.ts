import { randomUUID } from 'node:crypto';
import { aMember, aPerson, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import { MailBounce } from '@waymark/platform';
import type { TestApi } from '@waymark/platform/testing';
import { hoursEntities, HoursModule } from '../index';
import { aPlacementScene, logged, maria, sent } from '../testing';
import type { HoursScene } from '../testing';

const fields = 'id canWrite unreached messages { id author isMine body }';
const READ = `query ($id: ID!) { thread(kind: HOURS_ENTRY, recordId: $id) { ${fields} } }`;
const WRITE = `mutation ($input: WriteMessageInput!) { writeMessage(input: $input) { ${fields} } }`;
const ERASE = `mutation ($id: ID!) { eraseMessage(id: $id) { ${fields} } }`;
const SEEN = 'mutation ($id: ID!) { readThread(kind: HOURS_ENTRY, recordId: $id) { id } }';

interface Thread { id: string; canWrite: boolean; unreached: string[]; messages: { id: string; author: string; isMine: boolean; body: string | null }[] }

let api: TestApi;
let scene: HoursScene;
let entryId: string;
const start = new Date('2026-11-23T15:00:00.000Z');
beforeAll(async () => (api = await startApi({ modules: [HoursModule], entities: hoursEntities })));
afterAll(() => api.close());
beforeEach(async () => {
  api.now = start;
  scene = await aPlacementScene(api);
  entryId = await sent(api, scene);
});

const input = (body: string, with_: object = {}) => ({ input: { id: randomUUID(), kind: 'HOURS_ENTRY', recordId: entryId, body, isVouched: false, ...with_ } });
const write = async (who: string, body: string, with_: object = {}) => (await api.ok<{ writeMessage: Thread }>(who, WRITE, input(body, with_))).writeMessage;
const refusal = (who: string, body: string, with_: object = {}) => api.refusal(who, WRITE, input(body, with_));
const read = async (who: string) => (await api.ok<{ thread: Thread }>(who, READ, { id: entryId })).thread;
const inbox = async (who: string) => (await api.ok<{ inbox: { text: string; path: string }[] }>(who, '{ inbox { text path } }')).inbox.filter(({ path }) => path === `/hours/${entryId}`);
const notices = async (email: string) => {
  await api.dataSource.query(`select jobs.add_job('messages.notice', payload => json_build_object('personId', id), job_key => 'messages:' || id) from identity.person where email = $1`, [email]);
  await api.runJobs();
  return (await api.mails(email)).filter(({ subject }) => subject === 'Somebody wrote to you').length;
};

it('[J3] trainee and supervisor write to each other on an entry, and each reads it in their inbox until they have looked', async () => {
  const { trainee, supervisor } = scene;
  expect(await write(supervisor.id, 'Which topic did the group choose?')).toMatchObject({ messages: [{ isMine: true, body: 'Which topic did the group choose?' }] });
  expect(await read(trainee.id)).toMatchObject({ canWrite: true, messages: [{ isMine: false, author: 'Sam Whitaker' }] });
  expect(await inbox(trainee.id)).toEqual([{ text: 'Read a new message on an hours entry', path: `/hours/${entryId}` }]);
  expect(await inbox(supervisor.id)).toEqual([]);
  await api.ok(trainee.id, SEEN, { id: entryId });
  expect(await inbox(trainee.id)).toEqual([]);
  await write(trainee.id, 'They chose sleep.');
  expect(await inbox(supervisor.id)).toHaveLength(1);
});

it('[J3] nobody else reads or writes, and a draft is its writer\'s own', async () => {
  const other = await aPerson(api);
  const colleague = await aMember(api, Role.SUPERVISOR, scene.site);
  for (const who of [other.id, colleague.id]) {
    expect(await refusal(who, 'Hello')).toBe('NOT_FOUND');
    expect(await api.refusal(who, READ, { id: entryId })).toBe('NOT_FOUND');
  }
  const draft = await logged(api, scene, { workedOn: '2026-11-19' });
  expect(await refusal(scene.trainee.id, 'Hello', { recordId: draft })).toBe('THREAD_CLOSED');
  expect(await refusal(scene.supervisor.id, 'Hello', { recordId: draft })).toBe('NOT_FOUND');
});

it('[D12] what tells who a supported person is stays out; the two people of the record may be named', async () => {
  const { trainee } = scene;
  expect(await refusal(trainee.id, 'I was there with Maria.')).toBe('MESSAGE_NAMES_SOMEBODY');
  expect(await refusal(trainee.id, 'Her DOB: 03/04/1990', { isVouched: true })).toBe('MESSAGE_IDENTIFIES_SOMEBODY');
  expect((await write(trainee.id, 'I was there with Maria.', { isVouched: true })).messages).toHaveLength(1);
  expect((await write(trainee.id, 'Thank you, Sam Whitaker.')).messages).toHaveLength(2);
});

it('[J3] a message is never changed; its writer alone takes the words away, and they are in no trail', async () => {
  const { trainee, supervisor } = scene;
  const same = input('The bus was late.');
  expect(await Promise.all([api.refusal(trainee.id, WRITE, same), api.refusal(trainee.id, WRITE, same)])).toEqual(['NONE', 'NONE']);
  const [message] = (await read(trainee.id)).messages;
  expect(await api.refusal(supervisor.id, ERASE, { id: message?.id })).toBe('MESSAGE_NOT_YOURS');
  await expect(api.dataSource.query(`update platform.message set body = 'x' where id = $1`, [message?.id])).rejects.toThrow('only erased');
  await expect(api.dataSource.query('delete from platform.message where id = $1', [message?.id])).rejects.toThrow('only erased');
  expect((await api.ok<{ eraseMessage: Thread }>(trainee.id, ERASE, { id: message?.id })).eraseMessage.messages).toMatchObject([{ body: null }]);
  const trail = await api.dataSource.query<{ action: string }[]>('select action, after::text, reason from audit.entry where record_id = $1 order by id', [message?.id]);
  expect(trail.map(({ action }) => action)).toEqual(['message.written', 'message.erased']);
  expect(JSON.stringify(trail)).not.toContain('bus');
});

it('[J3] one mail a day says that something waits, and nothing of what it is; whoever has read it gets none', async () => {
  const { trainee, supervisor } = scene;
  await write(supervisor.id, 'Which topic?');
  await write(supervisor.id, 'And how long?');
  expect(await notices(trainee.email)).toBe(1);
  await write(supervisor.id, 'One more thing.');
  expect(await notices(trainee.email)).toBe(1);
  const [mail] = (await api.mails(trainee.email)).filter(({ subject }) => subject === 'Somebody wrote to you');
  expect(mail?.body).not.toContain('topic');
  api.now = new Date(start.getTime() + 25 * 3_600_000);
  expect(await notices(trainee.email)).toBe(2);
  await api.ok(trainee.id, SEEN, { id: entryId });
  api.now = new Date(start.getTime() + 60 * 3_600_000);
  expect(await notices(trainee.email)).toBe(2);
});

it('a supervisor whose mail comes back is told to the trainee; one who signs by a link reads no messages', async () => {
  await api.dataSource.manager.insert(MailBounce, { recipient: scene.supervisor.email, bouncedAt: api.now, answer: '550' });
  expect((await read(scene.trainee.id)).unreached).toEqual(['Sam Whitaker']);
  const named = await aPlacementScene(api, maria);
  const id = await sent(api, named);
  expect((await api.ok<{ thread: Thread }>(named.trainee.id, READ, { id })).thread).toMatchObject({ canWrite: false, messages: [] });
});
