import { cloneDatabase } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { hashPassword, useSessions } from '../index';
import { aPerson, cookieOf, startApi } from '../testing';

const phrase = 'a lantern for the harbor';

let database: Awaited<ReturnType<typeof cloneDatabase>>;
let one: TestApi;
let two: TestApi;

const start = () => startApi({ modules: [], entities: [], config: { databaseUrl: database.url }, sessions: (app) => useSessions(app, { secret: 'shared', isSecure: false, without: [] }) });
const signIn = (api: TestApi, email: string, password = phrase) => api.http.post('/auth/sign-in').send({ email, password });
const me = async (api: TestApi, cookie: string) => ((await api.http.post('/graphql').set('Cookie', cookie).send({ query: '{ me { email } }' })).body as { data: { me: { email: string } | null } }).data.me;

beforeAll(async () => {
  database = await cloneDatabase();
  [one, two] = [await start(), await start()];
});
afterAll(async () => {
  await Promise.all([one.close(), two.close()]);
  await database.drop();
});

describe('two processes over one database', () => {
  it('[WB11] count wrong passwords together, whichever of them is asked', async () => {
    const { email } = await aPerson(one);
    for (let turn = 0; turn < 10; turn += 1) expect((await signIn(turn % 2 ? one : two, email, 'a wrong password')).status).toBe(400);
    expect([(await signIn(one, email)).status, (await signIn(two, email)).status]).toEqual([429, 429]);
  });

  it('[AU9] know one session, and one that ended at either is dead at both', async () => {
    const { email } = await aPerson(one, { passwordHash: await hashPassword(phrase) });
    const [first, second] = [cookieOf(await signIn(one, email)), cookieOf(await signIn(two, email))];
    for (const api of [one, two]) expect([await me(api, first), await me(api, second)]).toEqual([{ email }, { email }]);
    await two.http.post('/auth/sign-out').set('Cookie', first).send({}).expect(204);
    for (const api of [one, two]) expect([await me(api, first), await me(api, second)]).toEqual([null, { email }]);
  });
});
