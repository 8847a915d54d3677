import { statementsDuring } from '@waymark/platform/testing';
import type { TestApi } from '@waymark/platform/testing';
import { useSessions } from '../index';
import { aPerson, cookieOf, startApi } from '../testing';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [], entities: [], sessions: (app) => useSessions(app, { secret: 'test', isSecure: false, without: [] }) });
});
afterAll(() => api.close());

const me = async (cookie: string) => (await api.http.post('/graphql').set('Cookie', cookie).send({ query: '{ me { email memberships { role } } }' })).body as { data: { me: { email: string; memberships: { role: string }[] } | null } };
const withoutId = (text: string) => text.replace(/"requestId":"[0-9a-f-]{36}"/, '"requestId":"…"');

async function mailedCode(email: string): Promise<string> {
  await api.http.post('/auth/code').send({ email }).expect(204);
  await api.runJobs();
  return /\d{6}/.exec((await api.mails(email)).at(-1)?.body ?? '')?.[0] ?? '';
}

describe('signing in', () => {
  it('by a mailed code works once and gives a new session id', async () => {
    const { email } = await aPerson(api);
    const code = await mailedCode(email);
    const first = await api.http.post('/auth/code/sign-in').send({ email: email.toUpperCase(), code: `${code.slice(0, 3)} ${code.slice(3)}` });
    expect(first.status).toBe(204);
    expect((await me(cookieOf(first))).data.me?.email).toBe(email);
    const again = await api.http.post('/auth/code/sign-in').set('Cookie', cookieOf(first)).send({ email, code });
    expect(again.body).toMatchObject({ code: 'SIGN_IN_CODE_REFUSED' });
    const second = await api.http.post('/auth/code/sign-in').set('Cookie', cookieOf(first)).send({ email, code: await mailedCode(email) });
    expect(cookieOf(second)).not.toBe(cookieOf(first));
    expect((await me(cookieOf(first))).data.me).toBeNull();
  });

  it('costs each later request one statement, and a cookie that was not signed here costs none', async () => {
    const { email } = await aPerson(api);
    const cookie = cookieOf(await api.http.post('/auth/code/sign-in').send({ email, code: await mailedCode(email) }));
    await me(cookie);
    expect((await statementsDuring(() => me(cookie))).filter((text) => text.includes('identity.session'))).toHaveLength(1);
    const forged = `${cookie.slice(0, -4)}AAAA`;
    const sent = await statementsDuring(async () => expect((await me(forged)).data.me).toBeNull());
    expect(sent).toEqual([]);
  });

  it('makes a person without any role of an address that is new', async () => {
    const email = 'new.person@example.org';
    const answer = await api.http.post('/auth/code/sign-in').send({ email, code: await mailedCode(email) });
    expect((await me(cookieOf(answer))).data.me).toEqual({ email, memberships: [] });
  });

  it('answers the same for an address with and without account', async () => {
    const known = await aPerson(api);
    const answers = await Promise.all([known.email, 'nobody@example.org'].map((email) => api.http.post('/auth/sign-in').send({ email, password: 'not the right one' })));
    expect(answers.map((answer) => [answer.status, withoutId(answer.text)])).toEqual(Array.from({ length: 2 }, () => [400, '{"code":"SIGN_IN_REFUSED","details":{},"requestId":"…"}']));
  });

  it('stops after ten tries at one account, whichever the door', async () => {
    const { email } = await aPerson(api);
    for (let i = 0; i < 5; i += 1) await api.http.post('/auth/sign-in').send({ email, password: 'a wrong password' });
    for (let i = 0; i < 5; i += 1) await api.http.post('/auth/code/sign-in').send({ email, code: '000000' });
    const refused = await api.http.post('/auth/sign-in').send({ email, password: 'a wrong password' });
    expect(refused.status).toBe(429);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('ends at sign-out: the old cookie is worth nothing', async () => {
    const { email } = await aPerson(api);
    const cookie = cookieOf(await api.http.post('/auth/code/sign-in').send({ email, code: await mailedCode(email) }));
    await api.http.post('/auth/sign-out').set('Cookie', cookie).send({}).expect(204);
    expect((await me(cookie)).data.me).toBeNull();
  });

  it('says which field is wrong, and what is wrong with it', async () => {
    expect((await api.http.post('/auth/sign-in').send({ email: 'a@example.org' })).body).toMatchObject({ code: 'BAD_USER_INPUT', fields: ['password'] });
    expect((await api.http.post('/auth/code').send({ email: 'not an address' })).body).toMatchObject({ code: 'PERSON_EMAIL_INVALID' });
  });
});
