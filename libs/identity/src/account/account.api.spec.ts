import type { TestApi } from '@waymark/platform/testing';
import { hashPassword, useSessions } from '../index';
import type { Person } from '../index';
import { aPerson, cookieOf, startApi } from '../testing';

const phrase = 'a lantern for the harbor';
const newer = 'seven boats at anchor';
const phone = 'Mozilla/5.0 (Linux; Android 14; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36';
const SESSIONS = '{ mySessions(first: 10) { nodes { id browser system isCurrent seenAt } } }';

let api: TestApi;
let person: Person;

beforeAll(async () => {
  api = await startApi({ modules: [], entities: [], sessions: (app) => useSessions(app, { secret: 'test', isSecure: false, without: [] }) });
});
afterAll(() => api.close());
beforeEach(async () => {
  api.now = new Date();
  person = await aPerson(api, { passwordHash: await hashPassword(phrase) });
});

interface Answer {
  status: number;
  body: { code?: string };
  headers: Record<string, unknown>;
}

const post = async (path: string, body: object, cookie = ''): Promise<Answer> => api.http.post(path).set('Cookie', cookie).set('User-Agent', phone).send(body);
const signIn = async (password: string, email = person.email) => post('/auth/sign-in', { email, password });
const signedIn = async () => cookieOf(await signIn(phrase));
const asked = async (cookie: string, query: string) => (await api.http.post('/graphql').set('Cookie', cookie).send({ query })).body as { data: never; errors?: { extensions: { code: string } }[] };
const isIn = async (cookie: string) => (await asked(cookie, '{ me { id } }') as { data: { me: object | null } }).data.me !== null;

async function mailTo(email: string): Promise<{ subject: string; body: string; code: string }> {
  await api.runJobs();
  const mail = (await api.mails(email)).at(-1);
  return { subject: mail?.subject ?? '', body: mail?.body ?? '', code: /\d{6}/.exec(mail?.body ?? '')?.[0] ?? '' };
}

async function passwordCode(email = person.email): Promise<string> {
  await post('/auth/password/code', { email });
  return (await mailTo(email)).code;
}

describe('a new password', () => {
  it('[AU7] is set with a mailed code, once, and ends every session', async () => {
    const [one, two] = [await signedIn(), await signedIn()];
    const code = await passwordCode();
    const answer = await post('/auth/password', { email: person.email, code, password: newer });
    expect(answer.status).toBe(204);
    expect(await Promise.all([isIn(one), isIn(two), isIn(cookieOf(answer))])).toEqual([false, false, true]);
    expect((await mailTo(person.email)).subject).toBe('Your password was changed');
    expect([(await signIn(phrase)).body.code, (await signIn(newer)).status]).toEqual(['SIGN_IN_REFUSED', 204]);
    expect((await post('/auth/password', { email: person.email, code, password: phrase })).body.code).toBe('SIGN_IN_CODE_REFUSED');
  });

  it('[AU5] is answered the same for an address with and without account', async () => {
    const answers = await Promise.all([person.email, 'nobody.here@example.org'].map((email) => post('/auth/password/code', { email })));
    expect(answers.map(({ status, body }) => [status, body])).toEqual([[204, {}], [204, {}]]);
    const wrong = await Promise.all([person.email, 'nobody.here@example.org'].map((email) => post('/auth/password', { email, code: '000000', password: newer })));
    expect(wrong.map(({ body }) => body.code)).toEqual(['SIGN_IN_CODE_REFUSED', 'SIGN_IN_CODE_REFUSED']);
    expect((await mailTo('nobody.here@example.org')).code).toMatch(/^\d{6}$/);
  });

  it('[AU7] is refused with a code for something else, an old code and a weak password', async () => {
    await post('/auth/code', { email: person.email });
    const { code: forSignIn } = await mailTo(person.email);
    expect((await post('/auth/password', { email: person.email, code: forSignIn, password: newer })).body.code).toBe('SIGN_IN_CODE_REFUSED');
    const code = await passwordCode();
    expect((await post('/auth/password', { email: person.email, code, password: 'qwertyuiopas' })).body.code).toBe('PASSWORD_TOO_COMMON');
    api.now = new Date(api.now.getTime() + 15 * 60_000);
    expect((await post('/auth/password', { email: person.email, code, password: newer })).body.code).toBe('SIGN_IN_CODE_REFUSED');
  });

  it('[AU9] asks for the current one when signed in, and ends the other sessions', async () => {
    const [here, there] = [await signedIn(), await signedIn()];
    expect((await post('/auth/password/change', { current: 'not the right one', password: newer }, here)).body.code).toBe('PASSWORD_REFUSED');
    expect(await isIn(there)).toBe(true);
    const answer = await post('/auth/password/change', { current: phrase, password: newer }, here);
    expect(answer.status).toBe(204);
    expect(await Promise.all([isIn(here), isIn(there), isIn(cookieOf(answer))])).toEqual([false, false, true]);
    expect((await post('/auth/password/change', { current: phrase, password: newer })).body.code).toBe('UNAUTHENTICATED');
  });

  it('[AU2] is guessed ten times at most, whichever the door', async () => {
    const here = await signedIn();
    for (let i = 0; i < 5; i += 1) await post('/auth/password/change', { current: `wrong number ${i}`, password: newer }, here);
    for (let i = 0; i < 5; i += 1) await post('/auth/password', { email: person.email, code: '000000', password: newer });
    expect((await signIn(phrase)).body.code).toBe('RATE_LIMITED');
  });
});

describe('another address', () => {
  const fresh = () => `new-${person.id}@example.org`;

  it('is confirmed by a code to it, and the old one is told', async () => {
    const here = await signedIn();
    await post('/auth/email/code', { email: fresh() }, here);
    const { code } = await mailTo(fresh());
    expect((await post('/auth/email', { email: fresh(), code: '000000' }, here)).body.code).toBe('SIGN_IN_CODE_REFUSED');
    expect((await post('/auth/email', { email: fresh(), code }, here)).status).toBe(204);
    expect((await mailTo(person.email)).subject).toBe('Your address was changed');
    expect([(await signIn(phrase)).body.code, (await signIn(phrase, fresh())).status]).toEqual(['SIGN_IN_REFUSED', 204]);
  });

  it('is not confirmed by a code that somebody else asked for', async () => {
    const other = cookieOf(await signIn(phrase, (await aPerson(api, { passwordHash: await hashPassword(phrase) })).email));
    await post('/auth/email/code', { email: fresh() }, other);
    const { code } = await mailTo(fresh());
    expect((await post('/auth/email', { email: fresh(), code }, await signedIn())).body.code).toBe('SIGN_IN_CODE_REFUSED');
  });

  it('of another account is told to its owner alone', async () => {
    const taken = await aPerson(api);
    const here = await signedIn();
    expect((await post('/auth/email/code', { email: taken.email }, here)).status).toBe(204);
    const { code } = await mailTo(taken.email);
    expect((await post('/auth/email', { email: taken.email, code }, here)).body.code).toBe('PERSON_EMAIL_TAKEN');
  });
});

describe('where somebody is signed in', () => {
  interface Place {
    id: string;
    browser: string;
    system: string;
    isCurrent: boolean;
  }
  const places = async (cookie: string) => ((await asked(cookie, SESSIONS)) as { data: { mySessions: { nodes: Place[] } } }).data.mySessions.nodes;

  it('is told by device, with the one that asks', async () => {
    const here = await signedIn();
    await signedIn();
    const seen = await places(here);
    expect(seen.map(({ browser, system }) => [browser, system])).toEqual([['Chrome', 'Android'], ['Chrome', 'Android']]);
    expect(seen.filter(({ isCurrent }) => isCurrent)).toHaveLength(1);
    expect(JSON.stringify(seen)).not.toContain(decodeURIComponent(here).slice(10, 30));
  });

  it('[AU9] ends place by place, or everywhere but here', async () => {
    const [here, there, elsewhere] = [await signedIn(), await signedIn(), await signedIn()];
    const [first] = (await places(there)).filter(({ isCurrent }) => isCurrent);
    await asked(here, `mutation { endMySession(id: "${first?.id}") }`);
    expect(await Promise.all([isIn(here), isIn(there), isIn(elsewhere)])).toEqual([true, false, true]);
    expect(await asked(here, 'mutation { endMyOtherSessions }')).toEqual({ data: { endMyOtherSessions: 1 } });
    expect(await Promise.all([isIn(here), isIn(elsewhere)])).toEqual([true, false]);
  });

  it('is nobody else’s business', async () => {
    const [mine] = await places(await signedIn());
    const other = cookieOf(await signIn(phrase, (await aPerson(api, { passwordHash: await hashPassword(phrase) })).email));
    expect((await asked(other, `mutation { endMySession(id: "${mine?.id}") }`)).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
    expect(await places(other)).toHaveLength(1);
  });

  it('is noted as used once an hour', async () => {
    const here = await signedIn();
    await api.dataSource.query(`update identity.session set seen_at = now() - interval '3 hours' where person_id = $1`, [person.id]);
    await isIn(here);
    const [row] = await api.dataSource.query<{ fresh: boolean }[]>(`select seen_at > now() - interval '1 minute' as fresh from identity.session where person_id = $1`, [person.id]);
    expect(row?.fresh).toBe(true);
  });
});
