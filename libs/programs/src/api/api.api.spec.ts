import { credentialsEntities, CredentialsModule } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import { Membership } from '@waymark/identity';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { programsEntities, ProgramsModule, useApiKeys } from '../index';

const make = 'mutation($input: MakeApiKeyInput!) { makeApiKey(input: $input) { key apiKey { id shown scopes } } }';
const keys = 'query($organisationId: ID!) { apiKeys(organisationId: $organisationId) { id name shown mode lastUsedAt revokedAt endsAt madeBy { name } } }';
const revoke = 'mutation($id: ID!) { revokeApiKey(id: $id) { revokedAt } }';
const all = ['READ_CERTIFICATES', 'READ_ROSTER', 'WRITE_ROSTER'];

interface Made { makeApiKey: { key: string; apiKey: { id: string } } }
interface Listed { apiKeys: { lastUsedAt: string | null }[] }

let api: TestApi;
let program: Organisation;
let staff: Person;

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule, ProgramsModule], entities: [...credentialsEntities, ...hoursEntities, ...programsEntities], prepare: useApiKeys });
});
beforeEach(async () => {
  api.now = new Date('2026-11-23T15:00:00.000Z');
  program = await anOrganisation(api);
  staff = await aMember(api, Role.PROGRAM_STAFF, program);
});
afterEach(() => api.dataSource.query('delete from platform.rate_limit'));
afterAll(() => api.close());

const aKey = async (with_ = {}) => (await api.ok<Made>(staff.id, make, { input: { organisationId: program.id, name: 'HR system', scopes: all, mode: 'LIVE', days: 90, ...with_ } })).makeApiKey;
const listed = async () => (await api.ok<Listed>(staff.id, keys, { organisationId: program.id })).apiKeys;
const get = (path: string, key: string) => api.http.get(`/api/v1${path}`).set('Authorization', `Bearer ${key}`);
const post = (path: string, key: string, body: object) => api.http.post(`/api/v1${path}`).set('Authorization', `Bearer ${key}`).send(body);

describe('a key', () => {
  it('[G10] is shown once, kept as a hash, and lists when it was used', async () => {
    const { key, apiKey } = await aKey();
    expect(key).toMatch(/^psk_live_[\w-]{43}$/);
    expect(await listed()).toMatchObject([{ name: 'HR system', shown: `${key.slice(0, 13)}…`, mode: 'LIVE', lastUsedAt: null, revokedAt: null, endsAt: '2027-02-21T15:00:00.000Z' }]);
    const stored = JSON.stringify(await api.dataSource.query('select * from programs.api_key where id = $1', [apiKey.id]));
    expect(stored).not.toContain(key.slice(14));
    await get('/roster', key).expect(200);
    expect((await listed())[0]?.lastUsedAt).toBe('2026-11-23T15:00:00.000Z');
  });

  it('[G10] opens nothing once it was ended, has run out, or its maker has left', async () => {
    const [revoked, old, orphan] = [await aKey(), await aKey({ days: 1 }), await aKey()];
    expect(await api.ok(staff.id, revoke, { id: revoked.apiKey.id })).toEqual({ revokeApiKey: { revokedAt: '2026-11-23T15:00:00.000Z' } });
    await get('/roster', revoked.key).expect(401);
    expect(await api.refusal(staff.id, revoke, { id: revoked.apiKey.id })).toBe('API_KEY_ALREADY_ENDED');
    api.now = new Date('2026-11-24T15:00:00.000Z');
    await get('/roster', old.key).expect(401);
    await get('/roster', orphan.key).expect(200);
    await api.dataSource.manager.update(Membership, { personId: staff.id }, { endedAt: api.now });
    await get('/roster', orphan.key).expect(401);
  });

  it('[G10] may do what it was made for and nothing else', async () => {
    const { key } = await aKey({ scopes: ['READ_CERTIFICATES'] });
    const { code } = await aCredential(api);
    await get(`/certificates/${code}`, key).expect(200);
    for (const refused of [await get('/roster', key), await post('/roster', key, { code })]) {
      expect(refused.status).toBe(403);
      expect(refused.body).toMatchObject({ code: 'API_KEY_SCOPE' });
    }
  });

  it('[AZ25] is asked for: without one, with a session, or with one that was made up, nothing answers', async () => {
    const session = await api.http.get('/api/v1/roster').set('x-test-person', staff.id);
    const madeUp = await get('/roster', `psk_live_${'a'.repeat(43)}`);
    for (const { status, headers, body } of [session, madeUp, await api.http.get('/api/v1/certificates/ABCD')]) {
      expect(status).toBe(401);
      expect(headers['www-authenticate']).toContain('Bearer');
      expect(body).toEqual({ code: 'UNAUTHENTICATED', details: {} });
    }
  });

  it('is made by the staff of the program alone', async () => {
    const other = await aMember(api, Role.PROGRAM_STAFF);
    const input = { organisationId: program.id, name: 'x', scopes: all, mode: 'LIVE', days: 1 };
    expect(await api.refusal(other.id, make, { input })).toBe('NOT_FOUND');
    expect(await api.refusal(other.id, keys, { organisationId: program.id })).toBe('NOT_FOUND');
    expect(await api.refusal(other.id, revoke, { id: (await aKey()).apiKey.id })).toBe('NOT_FOUND');
    for (const [with_, code] of [[{ name: ' ' }, 'API_KEY_NAME_UNFIT'], [{ scopes: [] }, 'API_KEY_SCOPE_MISSING'], [{ days: 0 }, 'API_KEY_DAYS_UNFIT']] as const) expect(await api.refusal(staff.id, make, { input: { ...input, ...with_ } })).toBe(code);
  });

  it('[G10] is told with each answer how many calls are left and for how long, and is stopped after 600 in a minute, with when to come back', async () => {
    const { key, apiKey } = await aKey();
    const [first, second] = [await get('/roster', key).expect(200), await get('/certificates/ZZZZZZZZZZZZZZZZ', key).expect(404)];
    expect(first.headers).toMatchObject({ 'ratelimit-policy': '"api-key";q=600;w=60', ratelimit: expect.stringMatching(/^"api-key";r=599;t=\d+$/) as string });
    expect(second.headers['ratelimit']).toMatch(/^"api-key";r=598;t=\d+$/);
    await api.dataSource.query(`update platform.rate_limit set points = 600 where key like 'api-key:%'`);
    const { status, headers } = await get('/roster', key);
    expect([status, Number(headers['retry-after']) > 0]).toEqual([429, true]);
    expect(headers['ratelimit']).toBe(`"api-key";r=0;t=${headers['retry-after']}`);
    expect(apiKey.id).not.toBe('');
  });
});

describe('plain JSON', () => {
  it('[G10] answers about a certificate as the public page does', async () => {
    const { key } = await aKey();
    const { code, number } = await aCredential(api);
    const { body, headers } = await get(`/certificates/${code}`, key).expect(200);
    expect(body).toMatchObject({ status: 'active', checkedAt: '2026-11-23T15:00:00.000Z', credential: { number, holderName: 'Ana Lucía Reyes', validUntil: '2028-11-22' } });
    expect(headers['cache-control']).toBe('no-store');
    await get('/certificates/ZZZZZZZZZZZZZZZZ', key).expect(404);
  });

  it('[G10] adds to the roster, lists it in pages, and ends an entry', async () => {
    const { key } = await aKey();
    const added = await post('/roster', key, { code: (await aCredential(api)).code, label: 'Payroll 7' }).expect(201);
    expect(added.body).toMatchObject({ label: 'Payroll 7', check: { status: 'active' } });
    await post('/roster', key, { code: (await aCredential(api)).code }).expect(201);
    const first = (await get('/roster?first=1', key).expect(200)).body as { entries: { id: string }[]; next: string };
    const second = (await get(`/roster?first=1&after=${encodeURIComponent(first.next)}`, key).expect(200)).body as { entries: { id: string }[]; next: null };
    expect([first.entries.length, second.entries.length, second.next]).toEqual([1, 1, null]);
    await api.http.delete(`/api/v1/roster/${(added.body as { id: string }).id}`).set('Authorization', `Bearer ${key}`).expect(204);
    expect(((await get('/roster', key)).body as { entries: object[] }).entries).toHaveLength(1);
    expect((await post('/roster', key, { code: 'ABCDEFGHJKMNPQRS' })).body).toMatchObject({ code: 'ROSTER_CODE_UNKNOWN' });
    expect((await get('/roster?first=0', key)).status).toBe(400);
    expect((await post('/roster', key, {})).status).toBe(400);
  });

  it('[G10] in test mode knows invented people of each standing under a pretend board, and changes nothing', async () => {
    const { key } = await aKey({ mode: 'TEST' });
    expect(key).toMatch(/^psk_test_/);
    const { entries } = (await get('/roster', key).expect(200)).body as { entries: { check: { status: string; credential: { boardName: string; number: string } } }[] };
    expect(entries.map(({ check }) => check.status)).toEqual(['active', 'expired', 'suspended', 'revoked', 'superseded', 'conditional']);
    for (const { check } of entries) expect([check.credential.boardName, check.credential.number]).toEqual(['(TEST) Pretend Board', expect.stringMatching(/^T-2026-/)]);
    expect((await get('/certificates/TEST-SUSP-2222-2222', key)).body).toMatchObject({ status: 'suspended' });
    await get(`/certificates/${(await aCredential(api)).code}`, key).expect(404);
    await post('/roster', key, { code: 'TESTACTV22222222' }).expect(201);
    expect(await api.dataSource.query('select count(*)::int as count from programs.roster_entry where organisation_id = $1', [program.id])).toEqual([{ count: 0 }]);
  });
});
