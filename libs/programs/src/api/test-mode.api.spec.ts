import { createPublicKey } from 'node:crypto';
import type { JsonWebKey } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gunzipSync } from 'node:zlib';
import { credentialsEntities, CredentialsModule, useVerification } from '@waymark/credentials';
import { aCredential } from '@waymark/credentials/testing';
import { hoursEntities } from '@waymark/hours';
import type { Organisation, Person } from '@waymark/identity';
import { aMember, anOrganisation, startApi } from '@waymark/identity/testing';
import { Role } from '@waymark/kernel';
import type { TestApi } from '@waymark/platform/testing';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import type { JSONWebKeySet, JWK } from 'jose';
import { programsEntities, ProgramsModule, useApiKeys } from '../index';
import { signature } from '../webhook/webhook-signature';

const codes = ['TEST-ACTV-2222-2222', 'TEST-EXPR-2222-2222', 'TEST-SUSP-2222-2222', 'TEST-REVK-2222-2222', 'TEST-SUPR-2222-2222', 'TEST-COND-2222-2222'];
const issuer = '/api/test/issuer';
const makeKey = 'mutation($input: MakeApiKeyInput!) { makeApiKey(input: $input) { key } }';
const addHook = 'mutation($input: AddWebhookInput!) { addWebhook(input: $input) { secret webhook { id } } }';

interface Got { readonly headers: IncomingHttpHeaders; readonly body: string }

let api: TestApi;
let program: Organisation;
let staff: Person;
const got: Got[] = [];
const receiver = createServer((request, response) => {
  const parts: Buffer[] = [];
  request.on('data', (part: Buffer) => parts.push(part)).on('end', () => {
    got.push({ headers: request.headers, body: Buffer.concat(parts).toString() });
    response.writeHead(204).end();
  });
});

beforeAll(async () => {
  api = await startApi({ modules: [CredentialsModule, ProgramsModule], entities: [...credentialsEntities, ...hoursEntities, ...programsEntities], prepare: useApiKeys, serve: useVerification, config: { allowsPrivateTargets: true } });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
});
beforeEach(async () => {
  got.length = 0;
  program = await anOrganisation(api);
  staff = await aMember(api, Role.PROGRAM_STAFF, program);
});
afterAll(async () => {
  await api.close();
  await new Promise<void>((resolve) => receiver.close(() => resolve()));
});

/** Whatever its type says, as it came. */
async function jwt(path: string): Promise<string> {
  const { body } = await api.http.get(path).buffer(true).parse((response, done) => {
    const parts: Buffer[] = [];
    response.on('data', (part: Buffer) => parts.push(part));
    response.on('end', () => done(null, Buffer.concat(parts)));
  }).expect(200);
  return (body as Buffer).toString();
}
const read = async <T>(path: string) => JSON.parse(await jwt(path)) as T;
const keyOf = (key: JWK) => createPublicKey({ key: key as JsonWebKey, format: 'jwk' });
/** By the address in its head, as a checker of Open Badges asks for the key. */
const checked = async (token: string) => jwtVerify(token, keyOf(await read<JWK>(new URL(decodeProtectedHeader(token).kid ?? '').pathname)), { currentDate: new Date('2026-02-01') });
const keysAt = async (path: string) => read<JSONWebKeySet>(path);
const aKey = async (mode: string) => (await api.ok<{ makeApiKey: { key: string } }>(staff.id, makeKey, { input: { organisationId: program.id, name: 'Try', scopes: ['READ_ROSTER'], mode, days: 9 } })).makeApiKey.key;
const ask = (key: string, type: string, idempotency?: string) => {
  const call = api.http.post('/api/v1/events').set('Authorization', `Bearer ${key}`).send({ type });
  return idempotency === undefined ? call : call.set('Idempotency-Key', idempotency);
};
async function hooked(): Promise<string> {
  const url = `http://127.0.0.1:${String((receiver.address() as AddressInfo).port)}/hook`;
  return (await api.ok<{ addWebhook: { secret: string } }>(staff.id, addHook, { input: { organisationId: program.id, url } })).addWebhook.secret;
}

describe('[G10] the issuer of the test mode', () => {
  it('signs a badge for each invented person, under its own identifier and with a key from its own address', async () => {
    const { keys } = await keysAt(`${issuer}/jwks.json`);
    const did = await read<{ id: string; verificationMethod: { id: string }[] }>(`${issuer}/did.json`);
    expect(did.id).toBe('did:web:waymark.example:api:test:issuer');
    expect(await read(issuer)).toMatchObject({ id: did.id, name: '(TEST) Pretend Board' });
    for (const [index, code] of codes.entries()) {
      const { payload, protectedHeader } = await checked(await jwt(`${issuer}/badges/${code}`));
      expect(payload).toMatchObject({ iss: did.id, issuer: { id: did.id, name: '(TEST) Pretend Board' }, credentialSubject: { licenseNumber: `T-2026-00000${index + 1}` } });
      expect(protectedHeader.kid).toContain(`https://waymark.example${issuer}/keys/`);
      expect(keys.map(({ kid }) => kid)).toEqual([String(protectedHeader.kid).split('/').at(-1)]);
      expect(did.verificationMethod[0]?.id).toBe(`${did.id}#${String(protectedHeader.kid).split('/').at(-1)}`);
    }
    await api.http.get(`${issuer}/badges/ABCD-EFGH-JKMN-PQRS`).expect(404);
  });

  it.each([['revocation', '00111000'], ['suspension', '00100000']])('says in the signed list of a badge which of them count no more, or are suspended (%s)', async (statusPurpose, expected) => {
    const { payload } = await checked(await jwt(`${issuer}/badges/${codes[2] ?? ''}`));
    const entry = payload['credentialStatus'] as { statusListCredential: string; statusListIndex: string };
    const did = await read<{ service: { serviceEndpoint: string }[] }>(`${issuer}/did.json`);
    const address = statusPurpose === 'revocation' ? entry.statusListCredential : String(did.service[0]?.serviceEndpoint);
    const list = await checked(await jwt(new URL(address).pathname));
    expect(list.payload).toMatchObject({ id: address, credentialSubject: { statusPurpose } });
    const { encodedList } = list.payload['credentialSubject'] as { encodedList: string };
    const [bits = 0] = gunzipSync(Buffer.from(encodedList.slice(1), 'base64url'));
    expect([bits.toString(2).padStart(8, '0'), entry.statusListIndex]).toEqual([expected, '2']);
  });

  it('keeps the same key, beside the live ones and never among them', async () => {
    await aCredential(api);
    const [pretend] = (await keysAt(`${issuer}/jwks.json`)).keys;
    expect((await keysAt(`${issuer}/jwks.json`)).keys).toEqual([pretend]);
    const live = await keysAt('/.well-known/jwks.json');
    expect(live.keys.length).toBeGreaterThan(0);
    expect(live.keys.map(({ kid }) => kid)).not.toContain(pretend?.kid);
    expect(JSON.stringify(await read('/.well-known/did.json'))).not.toContain(String(pretend?.kid));
    await api.http.get(`/keys/${String(pretend?.kid)}`).expect(404);
    expect(await api.dataSource.query('select from credentials.signing_key where kid = $1', [pretend?.kid])).toEqual([]);
    const badge = await jwt(`${issuer}/badges/${codes[0] ?? ''}`);
    expect(decodeProtectedHeader(badge).kid).toContain(String(pretend?.kid));
    await expect(jwtVerify(badge, createLocalJWKSet(live), { currentDate: new Date('2026-02-01') })).rejects.toThrow('no applicable key');
    for (const key of live.keys.filter(({ alg }) => alg === 'RS256')) await expect(jwtVerify(badge, keyOf(key), { currentDate: new Date('2026-02-01') })).rejects.toThrow('signature verification failed');
  });

  it('is nobody to the live page: its codes are not found, and its badge is no certificate', async () => {
    for (const code of codes) expect((await api.http.get(`/v/${code}`).set('Accept', 'application/json')).body).toMatchObject({ status: 'unknown' });
    const badge = Buffer.from(await jwt(`${issuer}/badges/${codes[0] ?? ''}`));
    for (const bytes of [badge, Buffer.concat([Buffer.from('%PDF-1.7\n'), badge])]) {
      const { body } = await api.http.post('/verify').set('Accept', 'application/json').attach('file', bytes, { filename: 'badge.pdf', contentType: 'application/pdf' });
      expect((body as { document?: { isAuthentic: boolean } }).document?.isAuthentic ?? false).toBe(false);
      expect(body).not.toMatchObject({ status: 'active' });
    }
  });
});

describe('[G10] an event of the test mode', () => {
  it('is signed as a live one, and marked', async () => {
    const secret = await hooked();
    const { body } = await ask(await aKey('TEST'), 'certificate.suspended').expect(202);
    await api.runJobs();
    const [message] = got;
    expect(JSON.parse(message?.body ?? '')).toEqual({ type: 'certificate.suspended', timestamp: '2026-11-23T15:00:00.000Z', mode: 'test', data: { entryId: 'TESTSUSP22222222', number: 'T-2026-000003', effectiveOn: '2026-11-23' } });
    expect(body).toEqual({ deliveries: [message?.headers['webhook-id']] });
    const signed = { id: String(message?.headers['webhook-id']), seconds: Number(message?.headers['webhook-timestamp']), body: message?.body ?? '' };
    expect(message?.headers['webhook-signature']).toBe(signature(signed, Buffer.from(secret.slice('whsec_'.length), 'base64')));
  });

  it('is sent once under one Idempotency-Key, also by two at the same moment; another question under it is refused', async () => {
    await hooked();
    const key = await aKey('TEST');
    const answers = [...(await Promise.all([ask(key, 'ping', 'one'), ask(key, 'ping', 'one')])), await ask(key, 'ping', 'one')];
    expect(new Set(answers.map(({ status, body }) => JSON.stringify([status, body]))).size).toBe(1);
    await ask(key, 'ping', 'two').expect(202);
    await api.runJobs();
    expect(got).toHaveLength(2);
    expect((await ask(key, 'certificate.revoked', 'one')).body).toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED' });
    expect((await ask(key, 'certificate.born')).body).toMatchObject({ code: 'WEBHOOK_TYPE_UNKNOWN' });
  });

  it('is nothing that a live key can ask for, and goes to the own program alone', async () => {
    await hooked();
    await ask(await aKey('LIVE'), 'ping').expect(404);
    program = await anOrganisation(api);
    staff = await aMember(api, Role.PROGRAM_STAFF, program);
    expect((await ask(await aKey('TEST'), 'ping').expect(202)).body).toEqual({ deliveries: [] });
    await api.runJobs();
    expect(got).toEqual([]);
  });

  it('of each type fits its published schema, and nothing else does', async () => {
    await hooked();
    const key = await aKey('TEST');
    const { types } = await read<{ types: { type: string; schema: string }[] }>('/api/schemas');
    expect(types.map(({ type }) => type).sort()).toEqual([
      'certificate.conditions_lifted', 'certificate.conditions_set', 'certificate.ends_in_30', 'certificate.ends_in_60', 'certificate.ends_in_90', 'certificate.expired',
      'certificate.overturned', 'certificate.reinstated', 'certificate.renewed', 'certificate.revoked', 'certificate.superseded', 'certificate.suspended', 'ping',
    ]);
    for (const { type } of types) await ask(key, type).expect(202);
    await api.runJobs();
    expect(got).toHaveLength(types.length);
    for (const { body } of got) {
      const message = JSON.parse(body) as { type: string };
      const schema = await read<Schema>(`/api/schemas/${message.type}.json`);
      expect([message.type, faultsOf(schema, message)]).toEqual([message.type, []]);
      expect(faultsOf(schema, { ...message, holderName: 'Ana Reyes' })).toEqual(['holderName']);
      expect(faultsOf(schema, { ...message, mode: 'live' })).toEqual(['mode']);
      const { type: _type, ...untyped } = message;
      expect(faultsOf(schema, untyped)).toEqual(['type']);
    }
    await api.http.get('/api/schemas/certificate.born.json').expect(404);
  });
});

interface Schema { readonly type?: string; readonly const?: unknown; readonly format?: string; readonly required?: readonly string[]; readonly properties?: Readonly<Record<string, Schema>> }

/** What of JSON Schema these schemas use: the names of what does not fit. */
function faultsOf(schema: Schema, value: unknown, name = ''): string[] {
  if (schema.const !== undefined) return value === schema.const ? [] : [name];
  if (schema.type === 'string') return typeof value === 'string' && (schema.format === undefined || !Number.isNaN(Date.parse(value))) ? [] : [name];
  const given = value as Readonly<Record<string, unknown>>;
  const known = schema.properties ?? {};
  const missing = (schema.required ?? []).filter((key) => !(key in given));
  return [...missing, ...Object.entries(given).flatMap(([key, each]) => (known[key] ? faultsOf(known[key], each, key) : [key]))];
}
