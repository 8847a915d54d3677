import { ActorLoader } from '@waymark/identity';
import { startTestApi } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { seedDemo } from '../src/demo/seed';
import { entities, modules } from '../src/modules';

interface Item { id: string; text: string; path: string; since: string }

let api: TestApi;
const idOf = async (name: string) => (await api.dataSource.query<{ id: string }[]>('select id from identity.person where email = $1', [`${name}@example.org`]))[0]?.id ?? '';
const inboxOf = async (name: string) => (await api.ok<{ inbox: Item[] }>(await idOf(name), '{ inbox { id text path since } }')).inbox;

beforeAll(async () => {
  api = await startTestApi({ modules, entities: entities as never, actorOf: (app, personId) => app.get(ActorLoader).load(personId) });
  await seedDemo(api.app);
}, 120_000);
afterAll(() => api.close());

it.each([
  ['sam.whitaker', '/to-sign', /^Look at \d+ entr(y|ies) of .+ and sign (it|them)$/],
  ['kim.osei', '/to-grade', /^Grade \d+ role-plays?$/],
  ['priya.menon', expect.stringMatching(/^\/signer-cases\//) as never as string, /^Peter Lang does not sign hours at your place\. Say who does\.$/],
  ['ruth.adler', '/board/queue?tab=MY_TURN', /^Applications to decide: \d+$/],
  ['thomas.nakai', expect.stringMatching(/^\/board\/second-look\//) as never as string, /^A no to a course from elsewhere needs a second look$/],
  ['ruth.adler', expect.stringMatching(/^\/board\/applications\//) as never as string, /^Somebody asks for more time to answer you\. Say yes or no\.$/],
  ['ruth.adler', '/approvals', /^Training approvals to decide: 1$/],
])('[J2] %s finds what waits for them, with the way to it', async (name, path, text) => {
  const items = await inboxOf(name);
  expect(items).toContainEqual({ id: expect.any(String), text: expect.stringMatching(text), path, since: expect.any(String) });
  expect(items.map(({ since }) => since)).toEqual(items.map(({ since }) => since).sort());
});

it('[J2] asks a trainee for what came back, and for nothing once it is sent again', async () => {
  const sam = await idOf('sam.whitaker');
  const { hoursToSign } = await api.ok<{ hoursToSign: { groups: { person: { id: string }; items: { entry: { id: string } }[] }[] } }>(sam, '{ hoursToSign { groups { person { id } items { entry { id } } } } }');
  const [group] = hoursToSign.groups;
  const id = group?.items[0]?.entry.id ?? '';
  await api.ok(sam, 'mutation ($input: DecideHoursInput!) { decideHours(input: $input) { decidedAt } }', { input: { sign: [], return: [{ id, reason: 'Which group was it?' }] } });
  const inbox = () => api.ok<{ inbox: Item[] }>(group?.person.id ?? '', '{ inbox { text path } }');
  expect((await inbox()).inbox).toContainEqual({ text: expect.stringMatching(/^Look again at your hours of .+: Which group was it\?$/), path: `/hours/${id}` });
  await api.ok(group?.person.id ?? '', 'mutation ($ids: [ID!]!) { sendHours(ids: $ids) { id } }', { ids: [id] });
  expect((await inbox()).inbox.map(({ path }) => path)).not.toContain(`/hours/${id}`);
});

it('[J2] is empty for whom nothing waits, and shut to strangers', async () => {
  expect(await inboxOf('kaiulani.kealoha')).toEqual([]);
  expect(await api.refusal(null, '{ inbox { id } }')).toBe('UNAUTHENTICATED');
});
