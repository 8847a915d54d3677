import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { useSessions } from './index';
import { aMember, anOrganisation, aPerson, startApi } from './testing';

let api: TestApi;

beforeAll(async () => {
  api = await startApi({ modules: [], entities: [], prepare: (app) => useSessions(app, { secret: 'test', isSecure: false, without: ['/v'] }) });
});
afterAll(() => api.close());

const cookieOf = (response: { headers: Record<string, unknown> }) => String(response.headers['set-cookie'] ?? '').split(';')[0] ?? '';
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

describe('an invitation', () => {
  const invite = `mutation($input: InviteMemberInput!) { inviteMember(input: $input) }`;

  it('gives its own role in its own organisation, once', async () => {
    const organisation = await anOrganisation(api);
    const admin = await aMember(api, Role.ORG_ADMIN, organisation);
    const email = 'sam.invited@example.org';
    await api.ok(admin.id, invite, { input: { organisationId: organisation.id, email, role: 'SUPERVISOR' } });
    await api.runJobs();
    const token = /invite\/(\S+)/.exec((await api.mails(email))[0]?.body ?? '')?.[1] ?? '';
    expect((await api.http.get(`/auth/invitation/${token}`)).body).toEqual({ email, organisation: organisation.name, role: 'SUPERVISOR' });
    const weak = await api.http.post(`/auth/invitation/${token}/accept`).send({ name: 'Sam Whitaker', password: 'short' });
    expect(weak.body).toMatchObject({ code: 'PASSWORD_TOO_SHORT' });
    const accepted = await api.http.post(`/auth/invitation/${token}/accept`).send({ name: 'Sam Whitaker', password: 'a long enough phrase' });
    expect((await me(cookieOf(accepted))).data.me).toEqual({ email, memberships: [{ role: 'SUPERVISOR' }] });
    expect((await api.http.post(`/auth/invitation/${token}/accept`).send({ name: 'Sam' })).body).toMatchObject({ code: 'INVITATION_NOT_OPEN' });
    expect((await api.http.post('/auth/sign-in').send({ email, password: 'a long enough phrase' })).status).toBe(204);
  });

  it('is refused to an admin of another organisation, and for a role that the organisation cannot give', async () => {
    const organisation = await anOrganisation(api);
    const other = await aMember(api, Role.ORG_ADMIN);
    const admin = await aMember(api, Role.ORG_ADMIN, organisation);
    const input = { organisationId: organisation.id, email: 'x@example.org', role: 'SUPERVISOR' };
    expect(await api.refusal(other.id, invite, { input })).toBe('FORBIDDEN');
    expect(await api.refusal(admin.id, invite, { input: { ...input, role: 'REVIEWER' } })).toBe('INVITATION_ROLE_UNFIT');
    expect(await api.refusal(admin.id, invite, { input: { ...input, role: 'PLATFORM_ADMIN' } })).toBe('INVITATION_ROLE_UNFIT');
  });
});

describe('the audit trail', () => {
  it('is chained, and the database refuses to change it', async () => {
    const person = await aPerson(api);
    await api.ok(person.id, `mutation { setMyName(input: { legalName: "Zoe\\u0308  Brandt" }) { legalName } }`);
    const rows = await api.dataSource.query<{ hash: Buffer; previous_hash: Buffer | null }[]>('select hash, previous_hash from audit.entry order by id');
    rows.slice(1).forEach((row, index) => expect(row.previous_hash).toEqual(rows[index]?.hash));
    await expect(api.dataSource.query(`update audit.entry set action = 'x'`)).rejects.toThrow('append-only');
    await expect(api.dataSource.query('delete from audit.entry')).rejects.toThrow('append-only');
  });
});

describe('the edge of GraphQL', () => {
  const refusedWith = async (body: object) => (await api.http.post('/graphql').send(body)).status;
  it.each([
    ['sixteen aliases', { query: `{ ${Array.from({ length: 16 }, (_, i) => `a${i}: me { id }`).join(' ')} }` }],
    ['the same field ten times', { query: `{ me { ${'id '.repeat(10)} } }` }],
    ['a flood of tokens', { query: `{ me { ${'id '.repeat(2000)} } }` }],
    ['eleven directives', { query: `{ me { id ${'@include(if: true) '.repeat(11)} } }` }],
    ['a NUL in a text', { query: 'mutation($l: String!) { setMyLocale(locale: $l) { id } }', variables: { l: 'e\u0000n' } }],
    ['half a character', { query: 'mutation($l: String!) { setMyLocale(locale: $l) { id } }', variables: { l: 'a\ud800b' } }],
    ['two operations at once', [{ query: '{ me { id } }' }, { query: '{ me { id } }' }]],
  ])('refuses %s', async (_, body) => {
    expect(await refusedWith(body)).toBe(400);
  });
  it('names the request in every error', async () => {
    const { errors } = await api.send(null, 'mutation { setMyLocale(locale: "en") { id } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED', requestId: expect.stringMatching(/^[0-9a-f-]{36}$/) });
  });
  it('suggests no field and takes no GET', async () => {
    expect(JSON.stringify((await api.http.post('/graphql').send({ query: '{ mee { id } }' })).body)).not.toContain('Did you mean');
    expect((await api.http.get('/graphql?query={me{id}}').set('apollo-require-preflight', '1')).status).toBe(405);
  });
});
